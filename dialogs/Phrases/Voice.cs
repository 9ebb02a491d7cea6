using System.Globalization;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Phrases;

/// <summary>The guide's way of speaking in one language: its phrases, dates, and fragments of other scripts.</summary>
public sealed class Voice
{
    const char FirstStrongIsolate = '\u2068';
    const char PopDirectionalIsolate = '\u2069';

    readonly PhrasePage _page;

    internal Voice(Language language, PhrasePage page)
    {
        Language = language;
        _page = page;
    }

    public Language Language { get; }

    /// <summary>A phrase with its places filled in.</summary>
    /// <param name="phrase">Which one.</param>
    /// <param name="places">The name of each placeholder and what stands in its place.</param>
    public string Say(Phrase phrase, params ReadOnlySpan<(string Name, string Value)> places)
    {
        var text = _page[phrase];
        foreach (var (name, value) in places)
        {
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A day as it is written in the language, in digits that everybody's phone shows.</summary>
    public string Date(DateOnly day) => Say(
        Phrase.DateDay,
        ("day", Digits(day.Day)),
        ("month", _page.Months[day.Month - 1]),
        ("year", Digits(day.Year)));

    /// <summary>A date as a source gives it: a year, month or day; anything else as it is.</summary>
    public string Date(string date) => date.Split('-') switch
    {
        [{ Length: 4 }, _, _] when TryDay(date, out var day) => Date(day),
        [{ Length: 4 }, _] when TryDay(date + "-01", out var day) => Say(
            Phrase.DateMonth,
            ("month", _page.Months[day.Month - 1]),
            ("year", Digits(day.Year))),
        _ => Isolated(date),
    };

    /// <summary>
    /// Numbers, addresses and words of another script keep their own direction inside a sentence from right to left.
    /// </summary>
    public string Isolated(string fragment) =>
        Language.IsRightToLeft && fragment.Any(char.IsAscii)
            ? $"{FirstStrongIsolate}{fragment}{PopDirectionalIsolate}"
            : fragment;

    /// <summary>Things side by side.</summary>
    public string Listed(IEnumerable<string> things) => string.Join(Language.IsRightToLeft ? "، " : ", ", things);

    static bool TryDay(string date, out DateOnly day) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
