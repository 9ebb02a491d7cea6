using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>For those who must turn messages away: whether one tells of danger, and has to get through.</summary>
public sealed class Alarm
{
    readonly Safeguard _safeguard;

    internal Alarm(Safeguard safeguard) => _safeguard = safeguard;

    public bool Hears(string text) => _safeguard.Hear(FoldedText.Of(text)).Dangers.Count > 0;
}
