using System.Net;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>Reads the connection string: what the operator says, what we add, and what we refuse.</summary>
static class PostgresAddress
{
    /// <summary>
    /// Nobody waits longer than a second for a row that another machine holds: it may have frozen. A statement takes
    /// milliseconds. A transaction that its machine has left lying open is ended by the server, or its rows would be
    /// locked until that machine wakes up.
    /// </summary>
    const string Patience =
        "-c lock_timeout=1000 -c statement_timeout=5000 -c idle_in_transaction_session_timeout=5000";

    /// <summary>
    /// Statements are planned once, perhaps when the tables were small and reading them whole was cheapest; a day later
    /// that is what makes a server slow. All of ours look things up.
    /// </summary>
    const string Plans = "-c enable_seqscan=off -c jit=off";

    /// <summary>Seconds. A server that is there answers at once; families wait for twenty at most.</summary>
    const int LongestConnect = 3;
    const int LongestCommand = 6;

    /// <summary>Milliseconds until a server that doesn't answer a cancellation either is given up.</summary>
    const int LongestCancellation = 1000;

    /// <summary>Seconds between signs of life on a connection that only listens.</summary>
    const int KeepAlive = 10;

    /// <summary>More than there are different statements.</summary>
    const int PreparedStatements = 64;

    /// <returns>Why it can't be used, in a sentence; null when it can.</returns>
    public static string? FaultOf(string? connectionString)
    {
        const string Example =
            "Host=db.example.org;Database=familyguide;Username=familyguide;Password=…;SSL Mode=VerifyFull";
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return $"Storage:ConnectionString must be set for PostgreSQL: {Example}";
        }

        try
        {
            var address = new NpgsqlConnectionStringBuilder(connectionString);
            return address switch
            {
                { Host: null or "" } => $"Storage:ConnectionString must name a host: {Example}",
                { SslMode: SslMode.VerifyFull or SslMode.VerifyCA } => null,
                _ when IsThisMachine(address) => null,
                _ => "Storage:ConnectionString must say SSL Mode=VerifyFull: what is sent to a database on another "
                    + "machine may not travel unencrypted or to a stranger.",
            };
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            // Its message may quote the password.
            return $"Storage:ConnectionString could not be read. It should be like {Example}";
        }
    }

    /// <summary>Whether it leads to this machine only, so that nobody is in between.</summary>
    public static bool IsThisMachine(NpgsqlConnectionStringBuilder address) =>
        (address.Host ?? "").Split(',').All(host => host.StartsWith('/') || IsLoopback(host.Trim()));

    public static NpgsqlConnectionStringBuilder Read(StorageOptions options)
    {
        var address = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            Timeout = LongestConnect,
            CommandTimeout = LongestCommand,
            CancellationTimeout = LongestCancellation,
            KeepAlive = KeepAlive,
            MaxPoolSize = options.Connections,
            MaxAutoPrepare = PreparedStatements,
            AutoPrepareMinUsages = 2,
            IncludeErrorDetail = false,
        };
        address.ApplicationName ??= "familyguide";
        address.Options = $"{address.Options} {Patience} {Plans}".TrimStart();
        return address;
    }

    static bool IsLoopback(string host)
    {
        // "host:port" for one of several hosts.
        var name = host.Count(character => character == ':') == 1 ? host[..host.IndexOf(':')] : host;
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
