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
    const int MostNames = 340;
    const string Everybody = "*";

    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    readonly string _machine = Guid.NewGuid().ToString("N")[..12];

    /// <summary>Rings that nobody has passed on in so long are not worth keeping: readers look by themselves.</summary>
    readonly Channel<ConversationId> _rung = Channel.CreateBounded<ConversationId>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Ring(ConversationId id) => _rung.Writer.TryWrite(id);

    public Task ListenAsync(IBellListener listener, CancellationToken cancellationToken) => Task.WhenAll(
        TryForEverAsync(PassOnAsync, cancellationToken),
        TryForEverAsync(ct => HearAsync(listener, ct), cancellationToken),
        TryForEverAsync(new PostgresLook(database, listener).RunAsync, cancellationToken));

    async Task PassOnAsync(CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await _rung.Reader.WaitToReadAsync(cancellationToken))
        {
            while (names.Count <= MostNames && _rung.Reader.TryRead(out var id))
            {
                names.Add(id.Value);
            }

            var news = names.Count > MostNames ? Everybody : string.Join(' ', names);
            names.Clear();
            await database.RunAsync(
                "select pg_notify($1, $2)", cancellationToken, ChannelName, $"{_machine} {news}");
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
