namespace FamilyGuide.Bot.Conversations;

/// <summary>The store can't keep or tell anything right now: no space, no file, no database.</summary>
/// <param name="code">What stands in logs and in <c>/health</c>: stable, without a path or a name.</param>
/// <param name="cause">What the engine said.</param>
public sealed class StoreUnavailableException(string code, Exception? cause = null)
    : Exception($"The store is unavailable ({code}).", cause)
{
    public string Code { get; } = code;
}
