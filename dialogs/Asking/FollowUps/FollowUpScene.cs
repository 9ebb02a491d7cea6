using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Asking.FollowUps;

/// <summary>Answers a question about a topic with the sentences of its entry that say it, and nothing else.</summary>
sealed class FollowUpScene(WordLists words)
{
    /// <summary>More sentences are the whole entry again.</summary>
    const int Most = 4;

    const string Country = "country:";
    const string Place = "place:";

    /// <summary>The move that shows it: the entry, then what is asked: <c>trace-a-relative|HowLong</c>.</summary>
    public static Move MoveTo(ArticleId entry, FollowUp asked) => new(MoveKind.Passage, asked.Kind switch
    {
        FollowUpKind.Country => $"{entry}|{Country}{asked.Rest}",
        FollowUpKind.Place => $"{entry}|{Place}{asked.Rest}",
        _ => $"{entry}|{asked.Kind}",
    });

    public Reply? Show(string value, Stage stage)
    {
        if (value.Split('|') is not [var id, var asked] || stage.Find(new(id)) is not { } entry)
        {
            return null;
        }

        if (asked == nameof(FollowUpKind.Why))
        {
            return EntryScene.Sources(entry, stage);
        }

        string[] said = [.. AllOf(entry).Where(Says(asked, stage)).Take(Most)];
        if (said.Length > 0)
        {
            return EntryScene.Passage(entry, AnswerText.Bullets(stage.Say(Phrase.MoreSays), said), stage);
        }

        var note = asked.StartsWith(Place, StringComparison.Ordinal)
            && stage.Library.Find(new PlaceId(asked[Place.Length..])) is { } place
                ? AnswerMarks.About(place, stage.Voice)
                : null;
        return EntryScene.Passage(entry, note ?? $"{stage.Say(Phrase.MoreSilent)}\n{entry.ShortAnswer.Value}", stage);
    }

    static IEnumerable<string> AllOf(Article entry) =>
        new[] { entry.ShortAnswer.Value }
            .Concat(entry.Steps.Select(step => step.Text.Value))
            .Concat(entry.Cautions.Select(caution => caution.Value))
            .SelectMany(Sentences.Of);

    Func<string, bool> Says(string asked, Stage stage)
    {
        if (asked.StartsWith(Country, StringComparison.Ordinal))
        {
            return Names(stage.Library.FindCountry(asked[Country.Length..])?.Names.Values ?? []);
        }

        if (asked.StartsWith(Place, StringComparison.Ordinal))
        {
            var place = stage.Library.Find(new PlaceId(asked[Place.Length..]));
            return Names(place is null ? [] : [.. place.Called, .. place.Names.Values]);
        }

        var list = asked == nameof(FollowUpKind.Cost) ? WordList.Costs : WordList.Durations;
        var rules = words.In(list, stage.Voice.Language);
        return sentence => FoldedText.Of(sentence) is var folded && rules.Any(rule => rule.IsIn(folded.Words));
    }

    static Func<string, bool> Names(IEnumerable<string> names)
    {
        FoldedNames<bool> folded = new([(true, names)]);
        return sentence => folded.In(FoldedText.Of(sentence)).Any();
    }
}
