using System.Threading.Channels;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Machines;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>Machines wake each other through the database they share, with NOTIFY.</summary>
/// <remarks>
/// Never within a transaction that keeps messages: all of a server's commits with a NOTIFY wait for one lock. Instead
/// one NOTIFY at a time is on its way from each machine, with all the conversations that have gathered meanwhile.
/// </remarks>
sealed partial class PostgresBell(PostgresDatabase database, TimeProvider clock, ILogger<PostgresBell> logger)
    : IMachineBell
{
    const string ChannelName = "familyguide_news";

    /// <summary>A payload has room for 8,000 bytes. With more conversations than that, everybody may look.</summary>
    const int MostNames = 250;
    const string Everybody = "*";

    /// <summary>Of who types, what is more than this is dropped: it must not make everybody look.</summary>
    const int MostSigns = 80;

    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    readonly string _machine = Guid.NewGuid().ToString("N")[..12];

    /// <summary>Rings that nobody has passed on in so long are not worth keeping: readers look by themselves.</summary>
    readonly Channel<(ConversationId Id, string? Sign)> _rung = Channel.CreateBounded<(ConversationId, string?)>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Ring(ConversationId id) => _rung.Writer.TryWrite((id, null));

    public void Ring(TypingSign sign) => _rung.Writer.TryWrite((sign.Conversation, SignWords.Write(sign)));

    public Task ListenAsync(IBellListener listener, CancellationToken cancellationToken) => Task.WhenAll(
        TryForEverAsync(PassOnAsync, cancellationToken),
        TryForEverAsync(ct => HearAsync(listener, ct), cancellationToken),
        TryForEverAsync(new PostgresLook(database, listener).RunAsync, cancellationToken));

    async Task PassOnAsync(CancellationToken cancellationToken)
    {
        var (names, signs) = (new HashSet<string>(StringComparer.Ordinal), new List<string>(MostSigns));
        while (await _rung.Reader.WaitToReadAsync(cancellationToken))
        {
            while (names.Count <= MostNames && _rung.Reader.TryRead(out var rung))
            {
                if (rung.Sign is null)
                {
                    names.Add(rung.Id.Value);
                }
                else if (signs.Count < MostSigns)
                {
                    signs.Add(rung.Sign);
                }
            }

            var news = names.Count > MostNames ? [Everybody] : names.AsEnumerable();
            var words = string.Join(' ', news.Prepend(_machine).Concat(signs));
            names.Clear();
            signs.Clear();
            await database.RunAsync("select pg_notify($1, $2)", cancellationToken, ChannelName, words);
        }
    }

    async Task HearAsync(IBellListener listener, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) => Hear(listener, notification.Payload);
        await using (var listen = new NpgsqlCommand($"listen {ChannelName}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        // What was rung while nobody listened.
        listener.HearAll();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    void Hear(IBellListener listener, string payload)
    {
        var words = payload.Split(' ');
        if (words[0] == _machine)
        {
            return;
        }

        foreach (var word in words.AsSpan(1))
        {
            if (word == Everybody)
            {
                listener.HearAll();
            }
            else if (ConversationId.TryParse(word, out var id))
            {
                listener.Hear(id);
            }
            else if (SignWords.Read(word) is { } sign)
            {
                listener.Hear(sign);
            }
        }
    }

    async Task TryForEverAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var isLost = false;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await work(cancellationToken);
                isLost = false;
            }
            catch (Exception error) when (error is NpgsqlException or StoreUnavailableException)
            {
                if (!isLost)
                {
                    Log.BellLost(logger, error is NpgsqlException npgsql
                        ? PostgresErrors.ToUnavailable(npgsql).Code
                        : ((StoreUnavailableException)error).Code);
                }

                isLost = true;
            }

            await Task.Delay(BetweenLooks, clock, cancellationToken);
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "BellLost: {Code}")]
        public static partial void BellLost(ILogger logger, string code);
    }
}
