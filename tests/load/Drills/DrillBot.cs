using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Drills;

/// <summary>The bot of a drill with its store: one folder and one address, and one process after another.</summary>
sealed class DrillBot : IAsyncDisposable
{
    const string Database = "familyguide";

    readonly DrillTerms _terms;
    readonly Dictionary<string, string> _settings;
    readonly BotHost _host;

    PostgresServer? _postgres;

    /// <param name="terms">Which bot.</param>
    /// <param name="data">Its data folder; a fresh one when null.</param>
    /// <param name="publicUrl">The address that families use, if something stands between them and the bot.</param>
    public DrillBot(DrillTerms terms, string? data = null, Uri? publicUrl = null)
    {
        _terms = terms;
        _settings = new Dictionary<string, string>(terms.Settings, StringComparer.Ordinal);
        Folder = new BotFolder(data) { Settings = _settings };
        _host = new BotHost(terms.Bot, Folder, terms.Entrance, terms.Time);
        if (publicUrl is not null)
        {
            _settings["FamilyGuide__Url"] = publicUrl.GetLeftPart(UriPartial.Authority);
            _settings["FamilyGuide__Listen"] = Folder.Url.OriginalString;
        }
    }

    public BotFolder Folder { get; }

    public ServerAddress Server => _host.Server;

    public DirectLineClient Client => _host.Client;

    public int ProcessId => _host.ProcessId ?? throw new NotServingException("The bot has not been started.");

    /// <summary>Null when the store is SQLite.</summary>
    public int? DatabaseProcessId => _postgres?.ProcessId;

    /// <summary>By the clock's timestamp, before the newest process was asked for.</summary>
    public long StartedAt { get; private set; }

    public async Task StartAsync(CancellationToken ct)
    {
        if (_terms.Provider == StoreProvider.Postgres && _postgres is null)
        {
            _postgres = await PostgresServer.StartNewAsync(_terms.Postgres, ct);
            _settings["Storage__Provider"] = nameof(StoreProvider.Postgres);
            _settings["Storage__ConnectionString"] = await _postgres.CreateDatabaseAsync(Database, ct);
        }

        StartedAt = _terms.Time.GetTimestamp();
        await _host.StartAsync(ct);
    }

    /// <summary>kill -9.</summary>
    public Task KillAsync() => _host.KillAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }
}
