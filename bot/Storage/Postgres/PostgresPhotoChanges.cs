using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.Storage.Rows;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>The photos that a batch brings, and the conversations that lose theirs.</summary>
sealed class PostgresPhotoChanges
{
    const string Delete = """
        delete from photos p using unnest($1::bigint[], $2::bigint[], $3::bigint[]) as v (conversation, after, before)
        where p.conversation = v.conversation and p.sequence > v.after and p.sequence < v.before
        """;

    const string Insert = """
        insert into photos (conversation, sequence, at, kind, content)
        select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bytea[])
        """;

    readonly List<(long Conversation, LogEntry Entry, PhotoKind Kind, byte[] Sealed)> _added = [];
    readonly List<(long Conversation, long After, long Before)> _forgotten = [];

    public void Add(ConversationRow row, LogEntry entry, KeptPhoto photo) =>
        _added.Add((row.Number, entry, photo.Kind, row.Cipher.Seal(photo.Content.Span)));

    /// <summary>Those of before, and what the batch itself would have added.</summary>
    public void Forget(long conversation, long after, long before)
    {
        _added.RemoveAll(photo => photo.Conversation == conversation
            && photo.Entry.Sequence > after && photo.Entry.Sequence < before);
        _forgotten.Add((conversation, after, before));
    }

    public void AddTo(NpgsqlBatch batch)
    {
        if (_forgotten.Count > 0)
        {
            batch.Add(
                Delete,
                _forgotten.ConvertAll(span => span.Conversation),
                _forgotten.ConvertAll(span => span.After),
                _forgotten.ConvertAll(span => span.Before));
        }

        if (_added.Count > 0)
        {
            batch.Add(
                Insert,
                _added.ConvertAll(photo => photo.Conversation),
                _added.ConvertAll(photo => photo.Entry.Sequence),
                _added.ConvertAll(photo => photo.Entry.Timestamp.ToUnixTimeMilliseconds()),
                _added.ConvertAll(photo => (long)photo.Kind),
                _added.ConvertAll(photo => photo.Sealed));
        }
    }
}
