using System.Globalization;

namespace FamilyGuide.Bot.AdvocateDesk.Numbers;

/// <summary>A number as it may be shown: of three families or more, or not at all.</summary>
readonly record struct WeekCell
{
    /// <summary>Fewer could be somebody.</summary>
    public const int Fewest = 3;

    public static WeekCell Few { get; } = new() { Kind = WeekCellKind.Few };

    /// <summary>Large enough, but a smaller one could be computed from it.</summary>
    public static WeekCell LeftOut { get; } = new() { Kind = WeekCellKind.LeftOut };

    public WeekCellKind Kind { get; private init; }

    /// <summary>0 when it is not shown: nobody draws or adds up what is hidden.</summary>
    public long Families { get; private init; }

    public bool IsShown => Kind == WeekCellKind.Shown;

    public static WeekCell Of(long families) =>
        families < Fewest ? Few : new() { Kind = WeekCellKind.Shown, Families = families };

    public override string ToString() => Kind switch
    {
        WeekCellKind.Shown => Families.ToString(CultureInfo.InvariantCulture),
        WeekCellKind.LeftOut => "left out",
        _ => $"fewer than {Fewest}",
    };
}

enum WeekCellKind
{
    Few,
    LeftOut,
    Shown,
}
