namespace FamilyGuide.Bot.AdvocateDesk.Care;

/// <summary>How much somebody has carried lately.</summary>
/// <param name="HardTalks">When those of the last week ended, in any order.</param>
/// <param name="Rested">When they last said that their break is over.</param>
readonly record struct Strain(IReadOnlyList<DateTimeOffset> HardTalks, DateTimeOffset Rested = default)
{
    /// <summary>Long enough to stand up, drink something and talk to somebody.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromMinutes(15);

    /// <summary>After so many within a day somebody else is asked first.</summary>
    public const int MostADay = 3;

    public static Strain Of(string staff, IEnumerable<HardTalk> talks, DateTimeOffset rested = default) =>
        new([.. talks.Where(talk => talk.Staff == staff).Select(talk => talk.Ended)], rested);

    /// <returns>Null when they are in no break.</returns>
    public DateTimeOffset? BreakUntil(DateTimeOffset now)
    {
        var rested = Rested;
        var ends = HardTalks.Where(ended => ended >= rested).Select(ended => ended + Break).Where(end => end > now);
        return ends.Cast<DateTimeOffset?>().Max();
    }

    public bool IsTooMuch(DateTimeOffset now) => HardTalks.Count(ended => ended > now.AddDays(-1)) >= MostADay;
}
