using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Search;
using FamilyGuide.Knowledge.Understanding.Before;
using FamilyGuide.Knowledge.Understanding.Linear;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>What was learnt of one language. Made once, asked by many at a time.</summary>
sealed class LearntLanguage
{
    /// <summary>Nobody asks in more letters; the rest of a pasted letter says the same again.</summary>
    const int Longest = 600;

    readonly HeardLanguage _language;
    readonly IReadOnlyList<ArticleId> _topics;
    readonly Fusion _fusion;
    readonly Calibration _calibration;

    public LearntLanguage(Library library, HeardLanguage language, LearntBefore before)
    {
        _language = language;
        var lessons = new Lessons(library, language);
        var corpus = new Lazy<Corpus>(lessons.ToCorpus);
        _topics = lessons.Topics;
        _fusion = new(
            new(before.Classifier(lessons.Key("topics"), Learn)),
            lessons.ToIndex(_ => false));
        _calibration = before.Calibration(lessons.Key("calibration"), () => Calibration.Of(
            lessons.All.Count < Calibration.FewestPhrases ? [] : Trial.Of(lessons, corpus.Value)));

        TextClassifier Learn()
        {
            return corpus.Value.Learn();
        }
    }

    public Understood Understand(string question, int most)
    {
        using var letters = new Letters(question, _language, Longest);
        if (letters.Folded.IsEmpty || _topics.Count == 0)
        {
            return Understood.Nothing;
        }

        using var scores = new Scores(_topics.Count);
        _fusion.Score(letters.Folded, scores.Values);
        if (_fusion.Index.OwnerOf(letters.Folded) is { } own)
        {
            scores.Values[own] = float.PositiveInfinity;
        }

        // In a stable order, so that two that score the same come in the order of the entries.
        var best = new BestOf(Math.Min(most, _topics.Count));
        for (var topic = 0; topic < _topics.Count; topic++)
        {
            best.Add(topic, scores.Values[topic]);
        }

        var matches = new List<Match>(best.Found.Count);
        foreach (var (topic, score) in best.Found)
        {
            var likelihood = float.IsPositiveInfinity(score) ? 1 : _calibration.ScoreOf(score);
            if (likelihood > 0)
            {
                matches.Add(new(_topics[topic], likelihood));
            }
        }

        return new(matches, _calibration.Certainty);
    }

    /// <summary>
    /// Why a question goes where it goes; what it is written in is left to whoever knows all languages.
    /// </summary>
    public Explanation Explain(string question)
    {
        using var letters = new Letters(question, _language, Longest);
        var folded = letters.Folded.ToString();
        var (learnt, found) = (new float[_topics.Count], new float[_topics.Count]);
        var notOurs = _fusion.Classifier.Score(folded, learnt);
        _fusion.Index.Score(folded, found);
        var numbers = _topics.Index().ToDictionary(topic => topic.Item, topic => topic.Index);
        var matches = Understand(question, _topics.Count).Matches;
        return new()
        {
            Language = _language,
            Languages = [],
            Folded = folded,
            Topics =
            [
                .. from match in matches
                   let topic = numbers[match.Id]
                   select new TopicScore(match.Id, match.Score, learnt[topic], found[topic]),
            ],
            NotOurs = notOurs,
            Telling = matches is [var best, ..] ? _fusion.Classifier.Explain(folded, numbers[best.Id]) : [],
            TellingNotOurs = _fusion.Classifier.Explain(folded, _topics.Count),
            Certainty = _calibration.Certainty,
            Fingerprint = _fusion.Classifier.Fingerprint,
        };
    }
}
