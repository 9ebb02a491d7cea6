using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Asking;

/// <summary>
/// Shows what there is to choose from: topics, a topic's entries, the entries that a question may mean.
/// </summary>
static class ListScenes
{
    /// <summary>With "more", all topics, a person and back, one digit is still enough for every choice.</summary>
    const int EntriesOnAPage = 5;

    static readonly ArticleId Tracing = new("trace-a-relative");

    /// <summary>The guides that take somebody by the hand.</summary>
    public static IEnumerable<Move> GuideMoves =>
        Enum.GetNames<GuideKind>().Select(kind => new Move(MoveKind.Guide, kind));

    public static IEnumerable<Move> TopicMoves => Enum.GetValues<Topic>().Select(topic => new TopicPage(topic, 0).Move);

    public static Reply Topics(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Clarify,
        [stage.Say(Phrase.TopicsAsk)],
        stage.Offer([.. GuideMoves, .. TopicMoves, new(MoveKind.Person), .. stage.Back()]));

    public static Reply Topic(TopicPage page, Stage stage)
    {
        Article[] entries = [.. stage.Entries().Where(entry => entry.Topic == page.Topic).Skip(page.First)];
        var heading = entries.Length == 0
            ? stage.Say(Phrase.TopicsEmpty)
            : stage.Voice.Say(Phrase.TopicsChoose, ("topic", stage.Say(MoveTitles.Of(page.Topic))));
        return Reply.Of(
            stage.Voice,
            Decision.Clarify,
            [heading],
            stage.Offer(
            [
                .. entries.Take(EntriesOnAPage).Select(entry => new Move(MoveKind.Entry, entry.Id.Value)),
                .. More(page, entries.Length),
                new(MoveKind.Topics),
                new(MoveKind.Person),
                .. stage.Back(),
            ]));
    }

    /// <param name="value">The entries, parted by <c>|</c>.</param>
    /// <param name="stage">What the reply is made of.</param>
    public static Reply Clarify(string value, Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Clarify,
        [stage.Say(Phrase.ClarifyAsk), stage.Say(Phrase.ChoiceHint)],
        stage.Offer([.. value.Split('|').Select(id => new Move(MoveKind.Entry, id)), new(MoveKind.NoneOfThese)]));

    /// <summary>
    /// Never says whether somebody is on a list, but how a search works; whoever asks needs a person, too.
    /// </summary>
    public static Reply OnAList(Stage stage)
    {
        var words = stage.Say(Phrase.ListNever);
        return stage.Find(Tracing) is { } entry
            ? EntryScene.After(words, entry with { Person = entry.Person ?? Lane.Advocate }, stage)
            : Reply.Of(stage.Voice, Decision.Answer, [words], stage.Offer([new(MoveKind.Person), .. stage.Back()]));
    }

    /// <summary>Admits it. After the second time in a row a person is the first thing that is offered.</summary>
    public static Reply Unknown(Phrase words, Stage stage)
    {
        Move person = new(MoveKind.Person);
        IEnumerable<Move> choices = words == Phrase.UnknownAgain ? [person, .. TopicMoves] : [.. TopicMoves, person];
        return Reply.Of(
            stage.Voice,
            Decision.Unknown,
            [stage.Say(words)],
            stage.Offer([.. choices, .. stage.Back()]));
    }

    static IEnumerable<Move> More(TopicPage page, int left) =>
        left > EntriesOnAPage ? [(page with { First = page.First + EntriesOnAPage }).Move] : [];
}
