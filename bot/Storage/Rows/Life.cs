namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>
/// Who holds a lease: a program from its start, or from the moment at which it may have lost sight of what it held, to
/// the next such moment.
/// </summary>
static class Life
{
    public static string New() => Guid.NewGuid().ToString("N");

    /// <summary>A life of one of several machines.</summary>
    public static string New(string machine) => $"{machine}-{New()}";

    public static string MachineOf(string life) => life[..life.LastIndexOf('-')];

    /// <summary>All lives of a machine, as a pattern for <c>like</c>.</summary>
    public static string AllOf(string machine) => $"{machine}-%";
}
