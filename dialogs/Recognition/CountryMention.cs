using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>Finds the countries and places that a person speaks of, by their names in any language.</summary>
sealed class CountryMention(WordLists words)
{
    static readonly Dictionary<string, WordList> Aliases = new(StringComparer.Ordinal)
    {
        ["SE"] = WordList.CountrySe,
        ["DK"] = WordList.CountryDk,
        ["US"] = WordList.CountryUs,
    };

    Known? _known;

    /// <summary>
    /// Where the person lives; null when no country is named, or several: then they haven't said it.
    /// </summary>
    /// <remarks>
    /// Aliases count in their language only: "ud" is the Swedish ministry and the Danish word for out.
    /// </remarks>
    public Country? In(FoldedText text, Language language, Library library)
    {
        var named = NamesIn(library).Countries.In(text)
            .Concat(library.Countries.Where(country => IsAlias(country, text, language)))
            .Where(IsHome)
            .Distinct()
            .Take(2);
        return named.ToArray() is [var only] ? only : null;
    }

    /// <summary>The message is the name of a country where families live and nothing else.</summary>
    public Country? Only(FoldedText text, Library library) => Only(words.WithoutFiller(text), library) switch
    {
        { } country when IsHome(country) => country,
        _ => null,
    };

    /// <summary>The words are the name of a country, Syria and Iraq too.</summary>
    public Country? Only(IReadOnlyList<string> rest, Library library) => NamesIn(library).Countries
        .Named(rest)
        .FirstOrDefault();

    /// <summary>A camp or prison that the words name.</summary>
    public Place? PlaceIn(FoldedText text, Library library) => NamesIn(library).Places
        .In(text)
        .FirstOrDefault();

    /// <summary>People ask about Syria and Iraq because somebody is held there, not because they live there.</summary>
    static bool IsHome(Country country) => country.Code is not ("SY" or "IQ");

    bool IsAlias(Country country, FoldedText text, Language language) =>
        Aliases.TryGetValue(country.Code, out var list)
        && words.In(list, language).Any(rule => rule.IsIn(text.Words));

    /// <remarks>Two that fold at the same time fold the same.</remarks>
    Known NamesIn(Library library)
    {
        var known = _known;
        if (known?.Library != library)
        {
            _known = known = new(
                library,
                new(library.Countries.Select(country => (country, country.Names.Values))),
                new(library.Places.Select(place => (place, NamesOf(place)))));
        }

        return known;
    }

    static IEnumerable<string> NamesOf(Place place) => place.Called.Concat(place.Names.Values);

    sealed record Known(Library Library, FoldedNames<Country> Countries, FoldedNames<Place> Places);
}
