using System.Globalization;

namespace FamilyGuide.Load.Kills;

/// <summary>The order of Direct Line ids, <c>conversation|0000012</c>: by number where there is one.</summary>
static class ActivityIds
{
    public static int Compare(string one, string other) =>
        NumberOf(one) is { } left && NumberOf(other) is { } right
            ? left.CompareTo(right)
            : string.CompareOrdinal(one, other);

    static long? NumberOf(string id) =>
        long.TryParse(id[(id.LastIndexOf('|') + 1)..], CultureInfo.InvariantCulture, out var number) ? number : null;
}
