using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>Answers danger: warm, short, with numbers to call, and without shutting the person out.</summary>
static class DangerScene
{
    /// <summary>The move that shows it again: the risk, then the entries that the question may have meant.</summary>
    public static Move MoveTo(Risk risk, IEnumerable<ArticleId> meant) =>
        new(MoveKind.Danger, string.Join('|', meant.Select(entry => entry.Value).Prepend(risk.ToString())));

    public static Reply Show(string value, Stage stage)
    {
        var parts = value.Split('|');
        var words = stage.Say(WordsFor(Enum.TryParse<Risk>(parts[0], out var risk) ? risk : Risk.AcuteDanger));
        var meant = parts.Skip(1).Select(entry => new Move(MoveKind.Entry, entry));
        return stage.State.Country is { } country
            ? In(country, stage, words, meant)
            : Reply.Of(
                stage.Voice,
                Decision.Safety,
                [
                    words,
                    AnswerText.Bullets(
                        stage.Say(Phrase.DangerCall),
                        HelplineList.EmergencyNumbers(stage.Library, stage.Voice)),
                    stage.Say(Phrase.DangerWhichCountry),
                    stage.Say(Phrase.DangerGoOn),
                ],
                stage.Offer(
                [
                    .. CountryQuestion.First(stage.Library, MoveKind.DangerIn, MoveKind.DangerElsewhere),
                    .. meant,
                ]));
    }

    public static Reply Elsewhere(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Safety,
        [stage.Say(Phrase.DangerWhichCountry)],
        stage.Offer(CountryQuestion.Others(stage.Library, MoveKind.DangerIn)));

    public static Reply In(string code, Stage stage) => In(code, stage, "", []);

    static Reply In(string code, Stage stage, string words, IEnumerable<Move> meant)
    {
        if (stage.Library.FindCountry(code) is not { } country)
        {
            return Elsewhere(stage);
        }

        var name = ("country", country.Names[stage.Voice.Language]);
        var helplines = HelplineList.In(country, stage.Library, IsForDanger);
        var list = helplines.Count == 0
            ? stage.Voice.Say(Phrase.HelplinesNone, name)
            : HelplineList.Of(stage.Voice.Say(Phrase.HelplinesHeading, name), helplines, stage.Voice);
        return Reply.Of(
            stage.Voice,
            Decision.Safety,
            [words, list, stage.Say(Phrase.DangerGoOn)],
            stage.Offer([.. meant, new(MoveKind.DangerElsewhere), new(MoveKind.Topics)]));
    }

    static bool IsForDanger(HelplineKind kind) =>
        kind is HelplineKind.Emergency or HelplineKind.Suicide or HelplineKind.Children or HelplineKind.Parents
            or HelplineKind.Advice;

    static Phrase WordsFor(Risk risk) => risk switch
    {
        Risk.SelfHarm => Phrase.DangerSelfHarm,
        Risk.Threat => Phrase.DangerThreat,
        // What nobody foresaw is treated as the graver case.
        Risk.None or Risk.AcuteDanger or Risk.Money or Risk.Smuggling => Phrase.DangerAcute,
        _ => Phrase.DangerAcute,
    };
}
