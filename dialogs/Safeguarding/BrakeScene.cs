using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>
/// Stops a person before they write what could be used against them; says why, and what to do instead.
/// </summary>
static class BrakeScene
{
    static readonly Move Lawyer = new PersonWish(Lane.Lawyer).Move;

    public static Move MoveTo(Risk risk) => new(MoveKind.Brake, risk.ToString());

    public static Reply Show(string value, Stage stage)
    {
        var risk = Enum.TryParse<Risk>(value, out var known) ? known : Risk.Money;
        var words = stage.Say(risk == Risk.Paid ? Phrase.BrakePaid : Phrase.BrakeText);
        return stage.Find(EntryAbout(risk)) is { } entry
            ? EntryScene.Stop(words, entry, stage)
            : Reply.Of(
                stage.Voice,
                Decision.Brake,
                [words, stage.Say(Phrase.BrakeNoEntry)],
                stage.Offer([Lawyer, new(MoveKind.Topics), .. stage.Back()]));
    }

    /// <summary>The entry that says what the law is, what the danger is, and what to do instead.</summary>
    static ArticleId EntryAbout(Risk risk) => new(risk switch
    {
        Risk.Paid => "already-paid",
        Risk.Force or Risk.Armed => "armed-groups-and-force",
        Risk.ForgedPapers => "false-papers",
        Risk.Smuggler or Risk.Travel => "smugglers-and-self-travel",
        _ => "money-and-terror-financing",
    });
}
