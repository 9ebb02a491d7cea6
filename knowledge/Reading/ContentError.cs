namespace FamilyGuide.Knowledge.Reading;

/// <summary>Something that an editor has to mend before the content can be used.</summary>
/// <param name="File">Below the content folder.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
public sealed record ContentError(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}
