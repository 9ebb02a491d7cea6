namespace FamilyGuide.Dialogs.Handoff;

/// <summary>By which clock a family lives, as far as they said where; the family is told which one it is.</summary>
static class CountryClock
{
    /// <summary>Where most of those who ask us live.</summary>
    const string Usual = "Europe/Stockholm";

    /// <summary>Of a country with several, the one of most people.</summary>
    static readonly Dictionary<string, string> Zones = new(StringComparer.Ordinal)
    {
        ["SE"] = Usual,
        ["DK"] = "Europe/Copenhagen",
        ["NO"] = "Europe/Oslo",
        ["FI"] = "Europe/Helsinki",
        ["DE"] = "Europe/Berlin",
        ["NL"] = "Europe/Amsterdam",
        ["BE"] = "Europe/Brussels",
        ["FR"] = "Europe/Paris",
        ["GB"] = "Europe/London",
        ["US"] = "America/New_York",
        ["CA"] = "America/Toronto",
        ["AU"] = "Australia/Sydney",
        ["IQ"] = "Asia/Baghdad",
        ["SY"] = "Asia/Damascus",
    };

    public static string Of(string? country) => Zones.GetValueOrDefault(country ?? "", Usual);
}
