using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding.Net;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>What a message shows signs of: what the rules hear, and what they don't but it looks like.</summary>
sealed class Watch(Safeguard safeguard, DangerNet net)
{
    /// <summary>Shorter ones are commands and answers; the rules hear those that are not.</summary>
    const int FewestWordsOfASentence = 4;

    /// <summary>The gravest first.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="folded">The whole of it.</param>
    /// <param name="stopped">What details were taken out for before it was kept.</param>
    /// <param name="languages">What it may be written in.</param>
    public Signs Over(string text, FoldedText folded, Risk stopped, params IEnumerable<Language?> languages)
    {
        var signs = safeguard.Hear(folded).With(stopped);
        return folded.Words.Count < FewestWordsOfASentence
            ? signs
            : SecondOpinion.On(signs, net.Look(text, languages.OfType<Language>().DefaultIfEmpty(Language.English)));
    }
}
