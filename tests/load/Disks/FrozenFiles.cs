namespace FamilyGuide.Load.Disks;

/// <summary>Files that the file system lets nobody write, as if it had become read-only.</summary>
/// <remarks>
/// A file system cannot be remounted read-only while a program has its files open for writing; the immutable flag
/// stops writes to open files too.
/// </remarks>
sealed class FrozenFiles(string folder) : IDiskTrouble
{
    public Task BeginAsync(CancellationToken ct) => SystemCommand.RunAsync("chattr", ["+i", .. Files()], ct);

    public Task EndAsync(CancellationToken ct) => SystemCommand.RunAsync("chattr", ["-i", .. Files()], ct);

    /// <summary>
    /// Not SQLite's shared memory: that file is mapped, and a write to a mapped page of an immutable file ends the
    /// process (SIGBUS).
    /// </summary>
    IEnumerable<string> Files() => Directory.GetFiles(folder, "*.db*")
        .Where(file => !file.EndsWith("-shm", StringComparison.Ordinal));
}
