namespace FamilyGuide.Dialogs.Handoff;

/// <summary>A message of the family, so that they can say that it must not be passed on.</summary>
/// <param name="Sequence">Its place in the log.</param>
/// <param name="Text">As they wrote it.</param>
public sealed record WrittenLine(long Sequence, string Text)
{
    /// <summary>Enough to know which one it is.</summary>
    const int Shown = 60;

    internal string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{Sequence}");

    internal string Short
    {
        get
        {
            var line = Text.ReplaceLineEndings(" ");
            var graphemes = new System.Globalization.StringInfo(line);
            return graphemes.LengthInTextElements <= Shown
                ? line
                : $"{graphemes.SubstringByTextElements(0, Shown)} …";
        }
    }
}
