using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>Commands that work at any moment and in any language, whatever the conversation speaks.</summary>
sealed class Interruptions(WordLists words)
{
    /// <summary>No command has more words.</summary>
    readonly int _longest = Commands.SelectMany(command => words.Everywhere(command.Said)).Max(rule => rule.Length);

    static readonly (WordList Said, Move Move)[] Commands =
    [
        (WordList.Help, new(MoveKind.Help)),
        (WordList.Back, new(MoveKind.Back)),
        (WordList.StartOver, new(MoveKind.StartOver)),
        (WordList.ChangeLanguage, new(MoveKind.ChooseLanguage)),
        (WordList.SpeakEnglish, new(MoveKind.Speak, Language.English.Code)),
        (WordList.SpeakSwedish, new(MoveKind.Speak, Language.Swedish.Code)),
        (WordList.SpeakDanish, new(MoveKind.Speak, Language.Danish.Code)),
        (WordList.SpeakArabic, new(MoveKind.Speak, Language.Arabic.Code)),
        (WordList.Person, new(MoveKind.Person)),
        (WordList.GuideRepatriation, new(MoveKind.Guide, nameof(GuideKind.Repatriation))),
        (WordList.GuideRights, new(MoveKind.Guide, nameof(GuideKind.Rights))),
        (WordList.GuideReception, new(MoveKind.Guide, nameof(GuideKind.Reception))),
        (WordList.GoOn, new(MoveKind.Guide)),
        (WordList.Plan, new(MoveKind.Plan)),
        (WordList.NextStep, new(MoveKind.NextStep)),
        (WordList.Done, new(MoveKind.Done)),
        (WordList.Known, new(MoveKind.Known)),
        (WordList.YourData, new(MoveKind.YourData)),
        (WordList.DeleteAll, new(MoveKind.Delete)),
        (WordList.StopTalking, new(MoveKind.StopWaiting)),
        (WordList.ComeBack, new(MoveKind.ComeBack)),
        (WordList.Consent, new(MoveKind.Consent)),
    ];

    /// <summary>The command that a message is; null when it is something else.</summary>
    /// <remarks>
    /// The whole message has to be the command, polite words aside: "help" is one, "who can help my sister" is a
    /// question. Only the wish for a person is heard among other words too.
    /// </remarks>
    public Move? In(string text, FoldedText folded)
    {
        if (text.Trim() is "?" or "؟" or "??")
        {
            return new(MoveKind.Help);
        }

        var rest = words.WithoutFiller(folded);
        foreach (var (said, move) in rest.Count > _longest ? [] : Commands)
        {
            if (words.Everywhere(said).Any(rule => rule.Is(folded.Words) || rule.Is(rest)))
            {
                return move;
            }
        }

        return words.Everywhere(WordList.PersonAnywhere).Any(rule => rule.IsIn(folded.Words))
            ? new(MoveKind.Person)
            : null;
    }
}
