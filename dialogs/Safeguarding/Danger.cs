using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>Hears danger in a message, in every language whatever the conversation speaks.</summary>
/// <remarks>
/// It listens for single words and hears too much rather than too little: whoever is asked without need whether they
/// are safe can go on with one word.
/// </remarks>
static class Danger
{
    static readonly (WordList Words, Risk Risk)[] All =
    [
        (WordList.SelfHarm, Risk.SelfHarm),
        (WordList.AcuteDanger, Risk.AcuteDanger),
        (WordList.Threat, Risk.Threat),
    ];

    /// <summary>The gravest danger that the message speaks of.</summary>
    public static Risk In(FoldedText text, WordLists words) => All
        .FirstOrDefault(danger => words.Everywhere(danger.Words).Any(rule => rule.IsIn(text.Words)))
        .Risk;
}
