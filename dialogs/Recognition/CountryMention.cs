using System.Runtime.CompilerServices;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>Finds the country that a person speaks of, by its name in any language or by an authority's.</summary>
sealed class CountryMention(WordLists words)
{
    static readonly ConditionalWeakTable<Country, FoldedText[]> Names = [];

    /// <summary>
    /// "لبنان" may be "بلبنان": prepositions grow onto Arabic names. Shorter ones would be in other words.
    /// </summary>
    const int ShortestInside = 4;

    const string ArabicArticle = "ال";

    static readonly Dictionary<string, WordList> Aliases = new(StringComparer.Ordinal)
    {
        ["SE"] = WordList.CountrySe,
        ["DK"] = WordList.CountryDk,
        ["US"] = WordList.CountryUs,
    };

    /// <summary>Null when none is named, or several: then the person hasn't said where they live.</summary>
    /// <remarks>
    /// Aliases count in their language only: "ud" is the Swedish ministry and the Danish word for out.
    /// </remarks>
    public Country? In(FoldedText text, Language language, Library library)
    {
        Country[] named =
        [
            .. library.Countries.Where(country => IsHome(country) && IsNamed(country, text, language)).Take(2),
        ];
        return named is [var only] ? only : null;
    }

    /// <summary>The message is the name of a country and nothing else.</summary>
    public Country? Only(FoldedText text, Library library)
    {
        var rest = words.WithoutFiller(text);
        return library.Countries.FirstOrDefault(country =>
            IsHome(country)
            && NamesOf(country).Any(name => name.Words.SequenceEqual(rest, StringComparer.Ordinal)));
    }

    /// <summary>People ask about Syria and Iraq because somebody is held there, not because they live there.</summary>
    static bool IsHome(Country country) => country.Code is not ("SY" or "IQ");

    bool IsNamed(Country country, FoldedText text, Language language) =>
        NamesOf(country).Any(name => IsNamed(name, text))
        || (Aliases.TryGetValue(country.Code, out var list)
            && words.In(list, language).Any(rule => rule.IsIn(text.Words)));

    /// <remarks>Folded once for each country of a library, and forgotten with it.</remarks>
    static FoldedText[] NamesOf(Country country) =>
        Names.GetValue(country, static unfolded => [.. unfolded.Names.Values.Select(FoldedText.Of)]);

    static bool IsNamed(FoldedText name, FoldedText text) => name.Words switch
    {
        [var word] => text.Words.Any(typed => IsNamed(word, typed)),
        var several => Enumerable.Range(0, Math.Max(0, text.Words.Count - several.Count + 1))
            .Any(start => text.Words.Skip(start).Take(several.Count).SequenceEqual(several, StringComparer.Ordinal)),
    };

    static bool IsNamed(string name, string typed)
    {
        if (!LanguageGuess.IsArabicScript(name))
        {
            // Sveriges, Danmarks: the genitive of a name is the name.
            return Spelling.IsClose(typed, name)
                || (typed.Length == name.Length + 1 && typed[^1] == 's' && typed.StartsWith(name, StringComparison.Ordinal));
        }

        var stem = name.StartsWith(ArabicArticle, StringComparison.Ordinal) ? name[ArabicArticle.Length..] : name;
        return stem.Length >= ShortestInside && typed.Contains(stem, StringComparison.Ordinal);
    }
}
