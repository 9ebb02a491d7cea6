namespace FamilyGuide.Load.Hosts;

/// <summary>What a private PostgreSQL is set to beside its defaults.</summary>
sealed record PostgresOptions
{
    /// <summary>
    /// Every commit waits for the disk. Without it tests are quick and figures mean nothing; a killed server still has
    /// what it committed, since the operating system has it.
    /// </summary>
    public bool IsDurable { get; init; } = true;

    public int MaxConnections { get; init; } = 100;

    /// <summary>More lines for <c>postgresql.conf</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public IEnumerable<string> Lines(int port, string socketFolder)
    {
        yield return "listen_addresses = '127.0.0.1'";
        yield return FormattableString.Invariant($"port = {port}");
        yield return FormattableString.Invariant($"max_connections = {MaxConnections}");
        yield return $"unix_socket_directories = '{socketFolder}'";

        // As files in the data folder: in /dev/shm they would outlive a kill -9.
        yield return "dynamic_shared_memory_type = mmap";
        if (!IsDurable)
        {
            yield return "fsync = off";
            yield return "full_page_writes = off";
        }

        foreach (var (name, value) in Settings)
        {
            yield return $"{name} = '{value}'";
        }
    }
}
