using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Conversations.Counting;

/// <summary>Counts are kept for two years: a report compares a year with the one before.</summary>
sealed class CountRetention(ICountBook book) : IForgetsInTime
{
    const int Years = 2;

    public Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        book.ForgetCountsAsync(Weeks.Of(now.AddYears(-Years)), cancellationToken);
}
