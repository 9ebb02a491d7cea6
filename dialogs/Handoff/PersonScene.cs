using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>Who can be reached elsewhere; where nobody sits here, it is said truthfully.</summary>
static class PersonScene
{
    /// <summary>There is nobody here.</summary>
    public static Reply Show(string value, Stage stage) => Elsewhere(
        stage.Say(PersonWish.Parse(value).Lane == Lane.Lawyer ? Phrase.PersonLawyer : Phrase.PersonText), stage);

    /// <summary>Numbers to call, for somebody who does not want to wait.</summary>
    public static Reply Numbers(Stage stage) => Elsewhere("", stage);

    static Reply Elsewhere(string words, Stage stage) => stage.State.Country is { } country
        ? In(country, stage, words)
        : Reply.Of(
            stage.Voice,
            Decision.Handoff,
            [words, stage.Say(Phrase.CountryAsk)],
            stage.Offer(
            [
                .. CountryQuestion.First(stage.Library, MoveKind.PersonIn, MoveKind.PersonElsewhere),
                .. stage.Back(),
            ]));

    public static Reply Elsewhere(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Handoff,
        [stage.Say(Phrase.CountryAsk), HelplineList.Anywhere(stage.Library, stage.Voice)],
        stage.Offer([.. CountryQuestion.Others(stage.Library, MoveKind.PersonIn), .. stage.Back()]));

    public static Reply In(string code, Stage stage, string before = "")
    {
        if (stage.Library.FindCountry(code) is not { } country)
        {
            return Elsewhere(stage);
        }

        var name = ("country", country.Names[stage.Voice.Language]);
        var helplines = HelplineList.In(country, stage.Library, isWanted: _ => true);
        var list = helplines.Count == 0
            ? stage.Voice.Say(Phrase.HelplinesNone, name)
            : HelplineList.Of(stage.Voice.Say(Phrase.HelplinesHeading, name), helplines, stage.Voice);
        return Reply.Of(
            stage.Voice,
            Decision.Handoff,
            [before, list],
            stage.Offer([new(MoveKind.PersonElsewhere), new(MoveKind.Topics), .. stage.Back()]));
    }
}
