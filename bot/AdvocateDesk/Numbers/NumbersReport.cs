using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.AdvocateDesk.Numbers;

/// <summary>Weeks that are over, in numbers that are about nobody.</summary>
/// <remarks>
/// The present week is left out: whoever looked at a number twice would know that somebody wrote in between.
/// </remarks>
sealed record NumbersReport(IReadOnlyList<DateOnly> Weeks, IReadOnlyList<SeriesGroup> Groups)
{
    const int DaysAWeek = 7;

    static readonly (Measure Measure, string Title)[] Questions =
    [
        (Measure.Asked, "Asked something"),
        (Measure.Answered, "Got an answer"),
        (Measure.Unanswered, "Asked what we have no answer to"),
    ];

    static readonly (Measure Measure, string Title)[] Persons =
    [
        (Measure.WantedPerson, "Asked for a person"),
        (Measure.WaitKept, "Somebody came in the time that was said"),
        (Measure.WaitBroken, "It took longer than was said, or nobody came"),
        (Measure.WaitUnpromised, "Somebody came, and no time had been said"),
    ];

    /// <param name="counts">Of the weeks that are shown, and maybe of others.</param>
    /// <param name="today">In UTC.</param>
    /// <param name="weeks">How many.</param>
    /// <param name="countries">Those that families may name.</param>
    public static NumbersReport Of(
        IEnumerable<WeekCount> counts, DateOnly today, int weeks, IEnumerable<Country> countries)
    {
        var shown = WeeksBefore(today, weeks);
        var found = new Counted(counts);
        return new(
            shown,
            [
                new("Questions", WholesOf(Questions, shown, found)),
                new("A person", WholesOf(Persons, shown, found)),
                new("Languages", LanguagesOf(shown, found)),
                new("Countries", CountriesOf(shown, countries, found)),
            ]);
    }

    /// <summary>Weeks that are over, the oldest first.</summary>
    public static IReadOnlyList<DateOnly> WeeksBefore(DateOnly today, int count)
    {
        var present = Conversations.Counting.Weeks.Of(new(today, TimeOnly.MinValue, TimeSpan.Zero));
        return [.. Enumerable.Range(-count, count).Select(number => present.AddDays(number * DaysAWeek))];
    }

    static Series[] WholesOf(
        IEnumerable<(Measure Measure, string Title)> measures, IReadOnlyList<DateOnly> weeks, Counted found) =>
    [
        .. measures.Select(one => new Series(
            one.Title, $"{one.Measure}", [.. weeks.Select(week => WeekCell.Of(found.Of(week, one.Measure)))])),
    ];

    /// <summary>A family has one language: these are parts of those who asked.</summary>
    static Series[] LanguagesOf(IReadOnlyList<DateOnly> weeks, Counted found)
    {
        var cells = weeks.Select(week => SmallCells.Hide(
            [.. Language.All.Select(language => found.Of(week, Measure.Language, language.Code))],
            found.Of(week, Measure.Asked))).ToArray();
        return
        [
            .. Language.All.Index().Select(language => new Series(
                language.Item.Autonym,
                $"{Measure.Language} {language.Item.Code}",
                [.. cells.Select(week => week[language.Index])])),
        ];
    }

    /// <summary>
    /// How many named no country is never shown, so that these are no parts of a whole. Those with nothing to show in
    /// any week are not named.
    /// </summary>
    static Series[] CountriesOf(
        IReadOnlyList<DateOnly> weeks, IEnumerable<Country> countries, Counted found) =>
    [
        .. countries
            .Select(country => new Series(
                country.Names[Language.English],
                $"{Measure.Country} {country.Code}",
                [.. weeks.Select(week => WeekCell.Of(found.Of(week, Measure.Country, country.Code)))]))
            .Where(series => series.Cells.Any(cell => cell.IsShown))
            .OrderBy(series => series.Title, StringComparer.Ordinal),
    ];

    sealed class Counted(IEnumerable<WeekCount> counts)
    {
        readonly Dictionary<(DateOnly, Measure, string), long> _counts = counts.ToDictionary(
            count => (count.Week, count.Measure, count.Of), count => count.Families);

        public long Of(DateOnly week, Measure measure, string of = "") =>
            _counts.GetValueOrDefault((week, measure, of));
    }
}

/// <param name="Title">What they have in common.</param>
/// <param name="Series">May be empty.</param>
sealed record SeriesGroup(string Title, IReadOnlyList<Series> Series);

/// <param name="Title">In words.</param>
/// <param name="Name">For a file: it stays the same.</param>
/// <param name="Cells">One for each week.</param>
sealed record Series(string Title, string Name, IReadOnlyList<WeekCell> Cells);
