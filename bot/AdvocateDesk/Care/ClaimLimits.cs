using System.Globalization;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.AdvocateDesk.Care;

/// <summary>What nobody has to carry. Whoever has too much is told so, kindly.</summary>
static class ClaimLimits
{
    /// <summary>Nobody listens well to more than so many at once.</summary>
    public const int MostAtOnce = 4;

    /// <summary>Of urgent ones; a hard case wears out.</summary>
    public const int MostUrgent = 2;

    /// <param name="wanted">What they want to take.</param>
    /// <param name="held">What they have.</param>
    /// <param name="strain">What they have carried lately.</param>
    /// <param name="canSomebodyElse">Somebody who is there, rested and the right one could take it instead.</param>
    /// <param name="now">By the desk's clock.</param>
    /// <returns>Why not, in words; null when they may.</returns>
    /// <remarks>A family in danger for whom nobody else is there is never kept waiting by a break.</remarks>
    public static string? Refusal(
        Case wanted, IReadOnlyList<Case> held, Strain strain, bool canSomebodyElse, DateTimeOffset now)
    {
        var isUrgent = wanted.Request.Severity == Severity.Urgent;
        return held.Count >= MostAtOnce
            ? $"You are talking to {held.Count} families already. Nobody listens well to more."
            : isUrgent && held.Count(open => open.Request.Severity == Severity.Urgent) >= MostUrgent
                ? $"You have {MostUrgent} urgent cases already. Let somebody else take this one, or hand one on."
                : isUrgent && !canSomebodyElse
                    ? null
                    : strain.BreakUntil(now) is { } end
                        ? Break(end, now)
                        : isUrgent && strain.IsTooMuch(now)
                            ? $"You have had {Strain.MostADay} hard talks within a day. A colleague is here and can "
                                + "take this one."
                            : null;
    }

    static string Break(DateTimeOffset end, DateTimeOffset now)
    {
        var minutes = (int)Math.Ceiling((end - now).TotalMinutes);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"You are in your break after a hard talk, for {minutes} more minutes. On the queue you can end it.");
    }
}
