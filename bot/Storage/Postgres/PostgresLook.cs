using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Machines;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>Looks whether the conversations that are read here have grown, in case a bell was lost.</summary>
sealed class PostgresLook(PostgresDatabase database, IBellListener listener)
{
    Dictionary<ConversationId, long> _seen = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var watched = listener.Watched;
        if (watched.Count == 0)
        {
            return;
        }

        List<string> names = [.. watched.Select(id => id.Value)];
        var found = await database.ReadAsync(
            """
            select id, case when ended_at is null then last_sequence else -1 end from conversations where id = any($1)
            """,
            row => (Id: row.GetString(0), Sequence: row.GetInt64(1)),
            cancellationToken,
            names);
        var sequences = found.ToDictionary(row => row.Id, row => row.Sequence, StringComparer.Ordinal);
        var now = new Dictionary<ConversationId, long>(watched.Count);
        foreach (var id in watched)
        {
            // One that is not there has been erased: that is news too.
            now[id] = sequences.GetValueOrDefault(id.Value, defaultValue: -1);
            if (!_seen.TryGetValue(id, out var before) || before != now[id])
            {
                listener.Hear(id);
            }
        }

        _seen = now;
    }
}
