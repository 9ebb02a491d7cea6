using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <content>What lies at messaging providers.</content>
sealed partial class SqliteConversationStore : ICopyBook
{
    public Task KeepCopyAsync(ConversationId id, ProviderCopy copy, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows => CopyRow.Keep(rows, id, copy));

    public Task<IReadOnlyList<ProviderCopy>> ReadCopiesAsync(
        ConversationId id, CancellationToken cancellationToken) =>
        Writer.WriteAsync<IReadOnlyList<ProviderCopy>>(rows => rows.Find(id) is { } row
            ?
            [
                .. rows.Statements
                    .OnceRead(CopyRow.Select, found => CopyRow.Read(found, 0, row.Cipher), id.Value)
                    .Select(one => one.Copy),
            ]
            : []);

    public async Task<IReadOnlyList<ConversationId>> FindLeavingAsync(int most, CancellationToken cancellationToken)
    {
        var ids = await Readers.ReadAsync(reader => reader.Once(
            CopyRow.FindLeaving("$2"), row => row.GetString(0), (long)most, Now));
        return [.. ids.Select(id => ConversationId.TryParse(id, out var one) ? one : default)];
    }

    public Task<IReadOnlyList<LeavingCopy>> LeaseLeavingAsync(
        ConversationId id, CancellationToken cancellationToken) =>
        Writer.WriteAsync<IReadOnlyList<LeavingCopy>>(rows => rows.Find(id) is { } row
            ? rows.Statements.OnceRead(
                CopyRow.Lease("$2"), found => CopyRow.Read(found, 0, row.Cipher), id.Value, Now)
            : []);

    public Task ForgetCopiesAsync(
        ConversationId id, IReadOnlyList<long> places, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows => places.Sum(place => rows.Statements.Once(CopyRow.Forget, id.Value, place)));
}
