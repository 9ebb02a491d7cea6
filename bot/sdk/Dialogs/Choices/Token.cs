namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public class Token
{
    public int Start { get; set; }

    /// <summary>The index of its last character.</summary>
    public int End { get; set; }

    public string Text { get; set; }

    /// <summary>The form that words are compared in.</summary>
    public string Normalized { get; set; }
}
