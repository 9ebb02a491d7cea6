using System.Diagnostics;
using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>Answers danger: warm, short, with numbers to call, and without shutting the person out.</summary>
static class DangerScene
{
    /// <summary>The move that shows it again; the gravest risk first.</summary>
    public static Move MoveTo(IEnumerable<Risk> dangers) => new(MoveKind.Danger, string.Join('|', dangers));

    public static Reply Show(string value, Stage stage)
    {
        var risks = Read(value);
        return risks[0] == Risk.Grief ? Grieve(stage, Phrase.DangerGrief) : Warn(risks, stage);
    }

    public static Reply Elsewhere(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Safety,
        [stage.Say(Phrase.DangerWhichCountry), HelplineList.Anywhere(stage.Library, stage.Voice)],
        stage.Offer(CountryQuestion.Others(stage.Library, MoveKind.DangerIn)));

    public static Reply In(string code, Stage stage) => stage.Library.FindCountry(code) is { } country
        ? Reply.Of(
            stage.Voice,
            Decision.Safety,
            [ListOf(country, HelplinesFor.AnyDanger, stage), stage.Say(Phrase.DangerGoOn)],
            stage.Offer([Urgent(Lane.Advocate), new(MoveKind.DangerElsewhere), new(MoveKind.Topics)]))
        : Elsewhere(stage);

    /// <summary>Slowly: no list, no question, nothing to read. What there is can be asked for.</summary>
    public static Reply Grieve(Stage stage, Phrase words) => Reply.Of(
        stage.Voice,
        Decision.Safety,
        [stage.Say(words)],
        stage.Offer([Urgent(Lane.Psychosocial), new(MoveKind.Comfort)]));

    /// <summary>Numbers, for somebody who asked for them.</summary>
    public static Reply Comfort(Stage stage) =>
        stage.State.Country is { } country ? In(country, stage) : AskWhere([stage.Say(Phrase.CountryAsk)], [], stage);

    /// <summary>A risk that nobody knows any more is answered as the graver case.</summary>
    static Risk[] Read(string value)
    {
        Risk[] risks =
        [
            .. from name in value.Split('|')
               where Enum.TryParse<Risk>(name, out var known) && known is >= Risk.Suicide and <= Risk.Extremism
               select Enum.Parse<Risk>(name),
        ];
        return risks.Length == 0 ? [Risk.Danger] : risks;
    }

    static Reply Warn(Risk[] risks, Stage stage)
    {
        List<string> words = [stage.Say(WordsFor(risks[0]))];
        if (risks[0] != Risk.Minor && risks.Contains(Risk.Minor))
        {
            words.Add(stage.Say(Phrase.DangerMinor));
        }

        Move[] choices = [Urgent(LaneFor(risks[0])), .. EntryFor(risks[0])];
        var country = stage.State.Country is { } code ? stage.Library.FindCountry(code) : null;
        return country is null
            ? AskWhere(words, choices, stage)
            : Reply.Of(
                stage.Voice,
                Decision.Safety,
                [.. words, ListOf(country, HelplinesFor.All(risks), stage), stage.Say(Phrase.DangerGoOn)],
                stage.Offer([.. choices, new(MoveKind.DangerElsewhere), new(MoveKind.Topics)]));
    }

    static Reply AskWhere(IEnumerable<string> words, Move[] choices, Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Safety,
        [
            .. words,
            AnswerText.Bullets(
                stage.Say(Phrase.DangerCall),
                HelplineList.EmergencyNumbers(stage.Library, stage.Voice)),
            HelplineList.Anywhere(stage.Library, stage.Voice),
            stage.Say(Phrase.DangerWhichCountry),
            stage.Say(Phrase.DangerGoOn),
        ],
        stage.Offer(
        [
            .. CountryQuestion.First(stage.Library, MoveKind.DangerIn, MoveKind.DangerElsewhere),
            .. choices,
        ]));

    static string ListOf(Country country, IReadOnlySet<HelplineKind> kinds, Stage stage)
    {
        var name = ("country", country.Names[stage.Voice.Language]);
        var helplines = HelplineList.In(country, stage.Library, kinds.Contains);
        return helplines.Count == 0
            ? stage.Voice.Say(Phrase.HelplinesNone, name)
            : HelplineList.Of(stage.Voice.Say(Phrase.HelplinesHeading, name), helplines, stage.Voice);
    }

    static Move Urgent(Lane lane) => new PersonWish(lane, IsUrgent: true).Move;

    static IEnumerable<Move> EntryFor(Risk risk) => risk switch
    {
        Risk.DangerThere => [new(MoveKind.Entry, "medical-emergency-in-the-camp")],
        Risk.Torture => [new(MoveKind.Entry, "death-penalty-and-torture-in-iraq")],
        Risk.Extremism => [new(MoveKind.Entry, "radicalisation-worry")],
        // Whoever is in these is not given something to read.
        _ => [],
    };

    static Lane LaneFor(Risk risk) => risk switch
    {
        Risk.Torture or Risk.Trafficking => Lane.Lawyer,
        Risk.SuicideChild or Risk.Minor => Lane.ChildAtRisk,
        Risk.Suicide or Risk.SuicideOther or Risk.Violence or Risk.Extremism => Lane.Psychosocial,
        _ => Lane.Advocate,
    };

    static Phrase WordsFor(Risk risk) => risk switch
    {
        Risk.Suicide => Phrase.DangerSuicide,
        Risk.SuicideChild => Phrase.DangerSuicideChild,
        Risk.SuicideOther => Phrase.DangerSuicideOther,
        Risk.DangerHere => Phrase.DangerHere,
        Risk.DangerThere => Phrase.DangerThere,
        Risk.Danger => Phrase.DangerAcute,
        Risk.Trafficking => Phrase.DangerTrafficking,
        Risk.Torture => Phrase.DangerTorture,
        Risk.Violence => Phrase.DangerViolence,
        Risk.Threat => Phrase.DangerThreat,
        Risk.Minor => Phrase.DangerMinor,
        Risk.Grief => Phrase.DangerGrief,
        Risk.Extremism => Phrase.DangerExtremism,
        _ => throw new UnreachableException(),
    };
}
