using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>Finds the country that a person speaks of, by its name in any language or by an authority's.</summary>
sealed class CountryMention(WordLists words)
{
    static readonly Dictionary<string, WordList> Aliases = new(StringComparer.Ordinal)
    {
        ["SE"] = WordList.CountrySe,
        ["DK"] = WordList.CountryDk,
        ["US"] = WordList.CountryUs,
    };

    Known? _known;

    /// <summary>Null when none is named, or several: then the person hasn't said where they live.</summary>
    /// <remarks>
    /// Aliases count in their language only: "ud" is the Swedish ministry and the Danish word for out.
    /// </remarks>
    public Country? In(FoldedText text, Language language, Library library)
    {
        Country? found = null;
        foreach (var names in NamesIn(library))
        {
            if (names.AreIn(text) || IsAlias(names.Country, text, language))
            {
                if (found is not null)
                {
                    return null;
                }

                found = names.Country;
            }
        }

        return found;
    }

    /// <summary>The message is the name of a country and nothing else.</summary>
    public Country? Only(FoldedText text, Library library)
    {
        var rest = words.WithoutFiller(text);
        return NamesIn(library).FirstOrDefault(names => names.Are(rest))?.Country;
    }

    /// <summary>People ask about Syria and Iraq because somebody is held there, not because they live there.</summary>
    static bool IsHome(Country country) => country.Code is not ("SY" or "IQ");

    bool IsAlias(Country country, FoldedText text, Language language) =>
        Aliases.TryGetValue(country.Code, out var list)
        && words.In(list, language).Any(rule => rule.IsIn(text.Words));

    /// <remarks>Two that fold at the same time fold the same.</remarks>
    CountryNames[] NamesIn(Library library)
    {
        var known = _known;
        if (known?.Library != library)
        {
            _known = known = new(
                library,
                [.. library.Countries.Where(IsHome).Select(country => new CountryNames(country))]);
        }

        return known.Names;
    }

    sealed record Known(Library Library, CountryNames[] Names);
}
