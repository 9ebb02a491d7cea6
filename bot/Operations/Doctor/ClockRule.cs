using System.Diagnostics;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>Tokens, leases and retention believe the clock.</summary>
static class ClockRule
{
    /// <summary>Clocks of two machines that follow a time server differ by less.</summary>
    static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);

    /// <summary>A stream's ticket lives so long: beyond this, another machine takes it for expired.</summary>
    static readonly TimeSpan Harmful = TimeSpan.FromSeconds(60);

    public static Finding OfTimeServer(ClockSync sync) => sync switch
    {
        ClockSync.Synchronised => Finding.Well("The clock follows a time server."),
        ClockSync.Adrift => Finding.Attention(
            "The clock follows no time server.",
            "Switch a time service on (with systemd: timedatectl set-ntp true): tokens and retention believe it."),
        ClockSync.Unknown => Finding.Attention(
            "From here it can't be told whether the clock follows a time server.",
            "Compare the time with a phone's, and see on the machine itself that a time service runs."),
        _ => throw new UnreachableException(),
    };

    /// <param name="newest">The newest time that stands in the store.</param>
    /// <param name="now">What this machine's clock says.</param>
    public static Finding OfNewestKept(DateTimeOffset newest, DateTimeOffset now) => newest - now > Harmful
        ? Finding.Bad(
            $"The newest of what is kept is from the future, by {InWords.Span(newest - now)}.",
            "Set the clock right: it is behind now, or it was ahead when that was written.")
        : Finding.Well("Nothing that is kept is from the future.");

    /// <param name="server">What the database's server says.</param>
    /// <param name="now">What this machine's clock says.</param>
    public static Finding OfServer(DateTimeOffset server, DateTimeOffset now) => (server - now).Duration() switch
    {
        var apart when apart > Harmful => Finding.Bad(
            $"The database's clock and this machine's differ by {InWords.Span(apart)}.",
            "Let both machines follow a time server: a ticket that one makes has expired for the other."),
        var apart when apart > Usual => Finding.Attention(
            $"The database's clock and this machine's differ by {InWords.Span(apart)}.",
            "Let both machines follow a time server before they drift further."),
        _ => Finding.Well("The database's clock and this machine's agree."),
    };
}

enum ClockSync
{
    Synchronised,
    Adrift,
    Unknown,
}
