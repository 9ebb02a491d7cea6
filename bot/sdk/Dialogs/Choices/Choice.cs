using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One of the answers that a prompt offers.</summary>
public class Choice(string value = null)
{
    public string Value { get; set; } = value;

    /// <summary>The button for it; without one, the value is the button.</summary>
    public CardAction Action { get; set; }

    /// <summary>What else is understood as this choice.</summary>
    public List<string> Synonyms { get; set; }
}
