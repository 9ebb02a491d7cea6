using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>Says stop, why, and what can be done instead.</summary>
static class BrakeScene
{
    public static Move MoveTo(Risk risk) => new(MoveKind.Brake, risk.ToString());

    public static Reply Show(string value, Stage stage)
    {
        var risk = Enum.TryParse<Risk>(value, out var known) && known is Risk.Smuggling ? known : Risk.Money;
        return stage.Find(Brake.EntryAbout(risk)) is { } entry
            ? EntryScene.Stop(entry, stage)
            : Reply.Of(
                stage.Voice,
                Decision.Brake,
                [stage.Say(Phrase.BrakeText), stage.Say(Phrase.BrakeNoEntry)],
                stage.Offer([new(MoveKind.Person), new(MoveKind.Topics), .. stage.Back()]));
    }
}
