using System.Security.Cryptography;

namespace FamilyGuide.Load.Hosts;

/// <summary>Everything a private PostgreSQL writes: data, log and socket, in one folder of its own.</summary>
sealed class PostgresFolder
{
    public const string Superuser = "postgres";

    /// <summary>Where to put it: whoever runs all tests looks there for what a failed run has left.</summary>
    const string Place = "FAMILYGUIDE_TEST_POSTGRES";

    /// <summary>Others must get through the folder to the socket, and see nothing on the way.</summary>
    const UnixFileMode OwnersAndPassage = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    PostgresFolder(string root)
    {
        Root = root;
        Data = Path.Combine(root, "data");
        Log = Path.Combine(root, "postgres.log");
    }

    public string Root { get; }

    public string Data { get; }

    public string Log { get; }

    public string Password { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public int Port { get; } = FreePort.Find();

    /// <summary>The running server's own note: its process, and whether it takes connections.</summary>
    string Note => Path.Combine(Data, "postmaster.pid");

    public static async Task<PostgresFolder> CreateAsync(PostgresOptions options, CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new NotServingException("A private PostgreSQL needs Linux.");
        }

        var place = Environment.GetEnvironmentVariable(Place) is { Length: > 0 } chosen ? chosen : Path.GetTempPath();
        var name = "familyguide-postgres-" + RandomNumberGenerator.GetHexString(8, lowercase: true);
        var root = Path.Combine(place, name);
        Directory.CreateDirectory(root, OwnersAndPassage);
        var folder = new PostgresFolder(root);
        try
        {
            await folder.FillAsync(options, ct);
            return folder;
        }
        catch
        {
            folder.Delete();
            throw;
        }
    }

    public void Delete() => Directory.Delete(Root, recursive: true);

    /// <summary>Whether the server of this process takes connections.</summary>
    public bool IsReady(int pid)
    {
        const int ProcessLine = 0;
        const int StatusLine = 7;
        return ReadNote() is { Length: > StatusLine } lines
            && lines[ProcessLine] == FormattableString.Invariant($"{pid}")
            && lines[StatusLine].StartsWith("ready", StringComparison.Ordinal);
    }

    /// <summary>The System V shared memory that a killed server leaves behind; null when it left none.</summary>
    public string? LeftMemory()
    {
        const int MemoryLine = 6;
        return ReadNote() is { Length: > MemoryLine } lines
            ? lines[MemoryLine].Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()
            : null;
    }

    async Task FillAsync(PostgresOptions options, CancellationToken ct)
    {
        var password = Path.Combine(Root, "password");
        await File.WriteAllTextAsync(password, Password, ct);
        await PostgresPrograms.OwnAsync(Root, ct);
        string[] arguments =
        [
            "--pgdata", Data, "--username", Superuser, "--pwfile", password, "--auth", "scram-sha-256",
            "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync", "--no-instructions",
        ];
        await PostgresPrograms.RunAsync(PostgresPrograms.Prepare("initdb", Root, arguments), ct);
        File.Delete(password);
        await File.AppendAllLinesAsync(Path.Combine(Data, "postgresql.conf"), options.Lines(Port, Root), ct);
    }

    string[]? ReadNote()
    {
        try
        {
            return File.ReadAllLines(Note);
        }
        catch (IOException)
        {
            // Not there yet, or no longer.
            return null;
        }
    }
}
