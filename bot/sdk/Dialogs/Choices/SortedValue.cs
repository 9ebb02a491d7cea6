namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class SortedValue
{
    public string Value { get; set; }

    public int Index { get; set; }
}
