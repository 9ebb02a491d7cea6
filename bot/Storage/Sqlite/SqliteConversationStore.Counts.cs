using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <content>How many families did what.</content>
sealed partial class SqliteConversationStore : ICountBook
{
    public async Task<IReadOnlyList<WeekCount>> CountsAsync(DateOnly from, CancellationToken cancellationToken) =>
        CountRow.Known(await Readers.ReadAsync(reader => reader.Once(
            CountRow.Select, CountRow.Read, Weeks.ToNumber(from))));

    public Task ForgetCountsAsync(DateOnly before, CancellationToken cancellationToken) => Writer.WriteAsync(rows =>
        rows.Statements.Once("delete from counts where week < $1", Weeks.ToNumber(before)));
}
