using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Asking.FollowUps;

/// <summary>Hears questions that go on with a topic, and corrections of what was asked.</summary>
sealed class FollowUpReading(WordLists words, CountryMention countries)
{
    /// <summary>Whoever writes more after "and" asks something new.</summary>
    const int MostWords = 5;

    /// <summary>Null when the message stands on its own.</summary>
    public FollowUp? In(FoldedText text, Library library)
    {
        if (Bare(text.Words) is { } bare)
        {
            return bare;
        }

        var lead = Math.Max(Lead(WordList.FollowAlso, text.Words), Lead(WordList.Correction, text.Words));
        string[] rest = [.. text.Words.Skip(lead)];
        if (lead == 0 || rest.Length is 0 or > MostWords)
        {
            return null;
        }

        return Bare(rest) ?? Named(rest, library) ?? new(FollowUpKind.About, string.Join(' ', rest));
    }

    /// <summary>The message begins with "no, I meant" and the like.</summary>
    public bool IsCorrection(FoldedText text) => Lead(WordList.Correction, text.Words) > 0;

    FollowUp? Bare(IReadOnlyList<string> said)
    {
        if (IsWhole(WordList.FollowWhy, said))
        {
            return new(FollowUpKind.Why);
        }

        if (IsWhole(WordList.FollowHowLong, said))
        {
            return new(FollowUpKind.HowLong);
        }

        return IsWhole(WordList.FollowCost, said) ? new(FollowUpKind.Cost) : null;
    }

    FollowUp? Named(string[] rest, Library library)
    {
        string[] telling = [.. rest.Where(word => !words.IsFrequent(word))];
        if (telling.Length > 0 && countries.Only(telling, library) is { } country)
        {
            return new(FollowUpKind.Country, country.Code);
        }

        return telling.Length is > 0 and <= 2
            && countries.PlaceIn(FoldedText.Of(string.Join(' ', telling)), library) is { } place
                ? new(FollowUpKind.Place, place.Id.Value)
                : null;
    }

    bool IsWhole(WordList list, IReadOnlyList<string> said) => words.Everywhere(list).Any(rule => rule.Is(said));

    int Lead(WordList list, IReadOnlyList<string> said)
    {
        var longest = 0;
        foreach (var rule in words.Everywhere(list))
        {
            longest = Math.Max(longest, rule.LengthAtStart(said));
        }

        return longest;
    }
}
