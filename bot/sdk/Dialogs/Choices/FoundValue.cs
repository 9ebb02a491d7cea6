namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FoundValue
{
    public string Value { get; set; }

    public int Index { get; set; }

    /// <summary>From 0 to 1; 1 is an exact match.</summary>
    public float Score { get; set; }
}
