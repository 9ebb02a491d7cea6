using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.AdvocateDesk.Audit;

/// <summary>An entry of the log is kept for a year: enough to look into, and not a history of people's lives.</summary>
sealed class AuditRetention(IAuditBook book) : IForgetsInTime
{
    const int Months = 12;

    public Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        book.ForgetAsync(now.AddMonths(-Months), cancellationToken);
}
