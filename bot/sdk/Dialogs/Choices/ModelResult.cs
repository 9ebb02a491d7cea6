namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What was recognized, and where in the text.</summary>
public class ModelResult<T>
{
    public string Text { get; set; }

    public int Start { get; set; }

    /// <summary>The index of its last character.</summary>
    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
