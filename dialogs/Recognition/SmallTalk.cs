using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>Hello, thanks and fine: said between people, so answered.</summary>
static class SmallTalk
{
    static readonly (WordList Said, Phrase Answer)[] All =
    [
        (WordList.Greeting, Phrase.SmalltalkGreeting),
        (WordList.Thanks, Phrase.SmalltalkThanks),
        (WordList.Agreement, Phrase.SmalltalkAgreement),
    ];

    /// <summary>The phrase to answer with; null when the message is more than that.</summary>
    public static Phrase? AnswerTo(FoldedText text, WordLists words)
    {
        foreach (var (said, answer) in All)
        {
            if (words.Everywhere(said).Any(rule => rule.Is(text.Words)))
            {
                return answer;
            }
        }

        return null;
    }
}
