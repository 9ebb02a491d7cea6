using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Articles;

/// <summary>Everything we know, read and validated at once; never changed afterwards, only replaced.</summary>
public sealed class Library
{
    readonly Dictionary<(ArticleId, Language), Article> _articles;
    readonly Dictionary<Language, IReadOnlyList<Article>> _byLanguage;
    readonly Dictionary<PlaceId, Place> _places;
    readonly Dictionary<string, Country> _countries;

    public Library(
        IEnumerable<Article> articles,
        IEnumerable<Place> places,
        IEnumerable<Helpline> helplines,
        IEnumerable<Country> countries)
    {
        _articles = articles.ToDictionary(article => (article.Id, article.Language));
        _byLanguage = Language.All.ToDictionary(
            language => language,
            IReadOnlyList<Article> (language) => [.. _articles.Values.Where(article => article.Language == language)]);
        _places = places.ToDictionary(place => place.Id);
        _countries = countries.ToDictionary(country => country.Code, StringComparer.OrdinalIgnoreCase);
        Helplines = [.. helplines];
        Places = [.. _places.Values.Where(place => !place.IsAuthority)];
        Authorities = [.. _places.Values.Where(place => place.IsAuthority)];
    }

    public IReadOnlyList<Helpline> Helplines { get; }

    /// <summary>All that is listed, also what no entry cites any more.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    public IReadOnlyList<AvoidedWord> AvoidedWords { get; init; } = [];

    /// <summary>Words of offices, explained when somebody asks what one is.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    public IReadOnlyCollection<Country> Countries => _countries.Values;

    /// <summary>Where people are held.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Who decides over them.</summary>
    public IReadOnlyList<Place> Authorities { get; }

    /// <summary>What was read from <c>questions/</c>, by language; most entries hold their own questions.</summary>
    public IReadOnlyDictionary<HeardLanguage, HeardPhrases> Phrases { get; init; } =
        new Dictionary<HeardLanguage, HeardPhrases>();

    public IReadOnlyList<Article> In(Language language) => _byLanguage[language];

    /// <summary>
    /// How relatives ask in a language: the questions of its entries, and what only stands beside them.
    /// </summary>
    public HeardPhrases PhrasesIn(HeardLanguage language)
    {
        var beside = Phrases.GetValueOrDefault(language, HeardPhrases.None);
        return language.Spoken is not { } spoken
            ? beside
            : beside with { Questions = In(spoken).ToDictionary(article => article.Id, article => article.Questions) };
    }

    /// <summary>The entry in that language; null when it is not there, never the one of another language.</summary>
    public Article? Find(ArticleId id, Language language) => _articles.GetValueOrDefault((id, language));

    public Term? FindTerm(string id) => Terms.FirstOrDefault(term => term.Id == id);

    public Place? Find(PlaceId id) => _places.GetValueOrDefault(id);

    public Country? FindCountry(string code) => _countries.GetValueOrDefault(code);
}
