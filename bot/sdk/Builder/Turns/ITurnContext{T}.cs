using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn that shows only what makes sense for activities of its type.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}
