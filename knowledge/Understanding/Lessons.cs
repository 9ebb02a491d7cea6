using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Search;
using FamilyGuide.Knowledge.Understanding.Before;
using FamilyGuide.Knowledge.Understanding.Linear;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>All that can be learnt in one language: the phrases of each topic, and what is none of ours.</summary>
/// <remarks>
/// A topic is an entry with those of the same name for single countries: which country is meant is heard elsewhere.
/// Titles are learnt from as if they were asked. The sentences of short answers are not: they made it worse (82
/// instead of 85 of 100 in English); they are searched instead.
/// </remarks>
sealed class Lessons
{
    /// <summary>
    /// A topic with three times the phrases would win every doubtful question; with this power of how many times more
    /// there are they count about as much as the others'.
    /// </summary>
    const double Balance = 1.5;

    readonly List<Lesson> _all = [];
    readonly CountedText[] _texts;

    public Lessons(Library library, HeardLanguage language)
    {
        var phrases = library.PhrasesIn(language);
        var heads = HeadsOf(library, language);

        // In the order of their names, so that the order of files on a disk makes no other model.
        var entries = phrases.Questions.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal).ToArray();
        Topics = [.. entries.Select(entry => heads.GetValueOrDefault(entry.Key, entry.Key)).Distinct()];
        _texts = new CountedText[Topics.Count];
        Array.Fill(_texts, new(string.Empty));
        var numbers = Topics.Index().ToDictionary(topic => topic.Item, topic => topic.Index);
        foreach (var (id, questions) in entries)
        {
            Add(questions, numbers[heads.GetValueOrDefault(id, id)], isAsked: true);
        }

        Add(phrases.NotOurs, None, isAsked: true);
        foreach (var article in Articles(library, language))
        {
            if (numbers.TryGetValue(article.Id, out var topic))
            {
                Add([article.Title], topic, isAsked: false);
                _texts[topic] = new(Letters.Of(TextOf(article), language));
            }
        }

        void Add(IEnumerable<string> texts, int topic, bool isAsked)
        {
            _all.AddRange(texts.Select(text => new Lesson(new(Letters.Of(text, language)), topic, isAsked)));
        }
    }

    /// <summary>The general entries of the topics, by number.</summary>
    public IReadOnlyList<ArticleId> Topics { get; }

    /// <summary>The number of what is none of ours.</summary>
    public int None => Topics.Count;

    public IReadOnlyList<Lesson> All => _all;

    public Corpus ToCorpus()
    {
        var counts = new int[Topics.Count + 1];
        foreach (var lesson in _all)
        {
            counts[lesson.Topic]++;
        }

        var typical = counts[..None].Order().ElementAtOrDefault(None / 2);
        return new(
            [.. _all.Select(lesson => Sentence.Of(lesson.Text.Folded, lesson.Topic, ShareOf(lesson)))],
            None + 1);

        float ShareOf(Lesson lesson)
        {
            var isCommon = lesson.Topic != None && counts[lesson.Topic] > typical;
            return isCommon ? (float)Math.Pow((double)typical / counts[lesson.Topic], Balance) : 1;
        }
    }

    /// <summary>All that makes a difference to what is learnt: the lessons, and the texts that are searched.</summary>
    public LearntKey Key(string kind)
    {
        var key = new LearntKey(kind);
        foreach (var lesson in _all)
        {
            key.Add(lesson.Text.Folded);
            key.Add(lesson.Topic);
            key.Add(lesson.IsAsked ? 1 : 0);
        }

        foreach (var text in _texts)
        {
            key.Add(text.Folded);
        }

        return key;
    }

    /// <summary>What the topics are found by, without some of the lessons.</summary>
    public LanguageIndex ToIndex(Func<int, bool> isLeftOut)
    {
        var questions = Topics.Select(_ => new List<CountedText>()).ToArray();
        for (var i = 0; i < _all.Count; i++)
        {
            if (_all[i].Topic != None && !isLeftOut(i))
            {
                questions[_all[i].Topic].Add(_all[i].Text);
            }
        }

        return new([.. questions.Select((own, topic) => new IndexedEntry(own, _texts[topic]))]);
    }

    static IEnumerable<Article> Articles(Library library, HeardLanguage language) => language.Spoken is { } spoken
        ? library.In(spoken).OrderBy(article => article.Id.Value, StringComparer.Ordinal)
        : [];

    static Dictionary<ArticleId, ArticleId> HeadsOf(Library library, HeardLanguage language)
    {
        // A language without entries has its topics from those of all others.
        Article[] entries =
        [
            .. language.Spoken is { } spoken ? library.In(spoken) : Language.All.SelectMany(library.In),
        ];
        return entries
            .DistinctBy(entry => entry.Id)
            .ToDictionary(entry => entry.Id, entry => EntryFamily.HeadOf(entry, entries));
    }

    static string TextOf(Article article) => string.Join(
        '\n',
        [
            article.ShortAnswer.Value,
            .. article.Steps.Select(step => step.Text.Value),
            .. article.Cautions.Select(caution => caution.Value),
        ]);
}
