using System.Collections.Immutable;

namespace FamilyGuide.Load.Hosts;

/// <summary>One store and the hosts that share it, as an organisation runs them.</summary>
sealed class Installation : IAsyncDisposable
{
    const string Database = "familyguide";

    readonly DirectoryInfo _keys;

    Installation(PostgresServer? postgres, DirectoryInfo keys, ImmutableArray<BotHost> hosts) =>
        (Postgres, _keys, Hosts) = (postgres, keys, hosts);

    public ImmutableArray<BotHost> Hosts { get; }

    /// <summary>Null when the store is SQLite.</summary>
    public PostgresServer? Postgres { get; }

    /// <summary>
    /// Every folder in which something of a conversation could lie; the master key's is not among them.
    /// </summary>
    public IEnumerable<string> Places =>
    [
        .. Hosts.SelectMany(host => (string[])[host.Folder.Data, host.Folder.Printed, host.Folder.Temporary]),
        .. Postgres is null ? (string[])[] : [Postgres.Root],
    ];

    /// <summary>Everything that was written, for a look at what went wrong.</summary>
    public IEnumerable<string> Keep()
    {
        foreach (var host in Hosts)
        {
            host.Folder.IsKept = true;
            yield return host.Folder.Root;
        }

        if (Postgres is not null)
        {
            Postgres.IsKept = true;
            yield return Postgres.Root;
        }
    }

    /// <summary>Makes the store and starts the hosts, one after the other, until all are healthy.</summary>
    public static async Task<Installation> StartAsync(InstallationOptions options, CancellationToken ct)
    {
        if (options is { Provider: StoreProvider.Sqlite, Hosts: > 1 })
        {
            throw new NotServingException("SQLite is one host's store; two need --provider postgres.");
        }

        var postgres = options.Provider == StoreProvider.Postgres
            ? await PostgresServer.StartNewAsync(options.Postgres, ct)
            : null;
        var installation = await CreateAsync(postgres, options, ct);
        try
        {
            foreach (var host in installation.Hosts)
            {
                await host.StartAsync(ct);
            }

            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Hosts)
        {
            await host.DisposeAsync();
        }

        if (Postgres is not null)
        {
            await Postgres.DisposeAsync();
        }

        _keys.Delete(recursive: true);
    }

    static async Task<Installation> CreateAsync(
        PostgresServer? postgres,
        InstallationOptions options,
        CancellationToken ct)
    {
        // The first host makes the key and the second finds it.
        var keys = Directory.CreateTempSubdirectory("familyguide-keys-");
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (postgres is not null)
        {
            settings["Storage__Provider"] = nameof(StoreProvider.Postgres);
            settings["Storage__ConnectionString"] = await postgres.CreateDatabaseAsync(Database, ct);
            settings["Storage__MasterKeyFile"] = Path.Combine(keys.FullName, "master.key");
        }

        return new Installation(
            postgres,
            keys,
            [
                .. Enumerable.Range(0, options.Hosts).Select(index => new BotHost(
                    options.Bot,
                    new BotFolder(index == 0 ? options.Data : null) { Settings = settings },
                    options.Entrance,
                    options.Time)),
            ]);
    }
}
