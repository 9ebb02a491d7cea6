using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <content>How many families did what.</content>
sealed partial class PostgresConversationStore : ICountBook
{
    public async Task<IReadOnlyList<WeekCount>> CountsAsync(DateOnly from, CancellationToken cancellationToken) =>
        CountRow.Known(await database.ReadAsync(
            CountRow.Select, CountRow.Read, cancellationToken, Weeks.ToNumber(from)));

    public Task ForgetCountsAsync(DateOnly before, CancellationToken cancellationToken) => database.RunAsync(
        "delete from counts where week < $1", cancellationToken, Weeks.ToNumber(before));
}
