namespace FamilyGuide.Bot.Conversations.Counting;

/// <summary>How many families did what, week by week. Turns add to it in their own transactions.</summary>
/// <remarks>Every method may throw <see cref="StoreUnavailableException"/>.</remarks>
public interface ICountBook
{
    /// <summary>All counts of the weeks from one on.</summary>
    Task<IReadOnlyList<WeekCount>> CountsAsync(DateOnly from, CancellationToken cancellationToken);

    /// <summary>Removes the counts of weeks before one.</summary>
    Task ForgetCountsAsync(DateOnly before, CancellationToken cancellationToken);
}
