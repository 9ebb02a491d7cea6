using System.Globalization;

namespace FamilyGuide.Load.Disks;

/// <summary>A disk of its own for one bot: a file system in a file, which lies in memory of a fixed size.</summary>
/// <remarks>
/// When the disk is full, its file system says so. When the memory under it is full, the disk cannot keep what its
/// file system gives it: a real I/O error. It has no journal, which would close it for good at the first one.
/// </remarks>
sealed class SmallDisk : IAsyncDisposable
{
    const int DiskMegabytes = 96;
    const int MemoryMegabytes = 120;

    readonly string _root = Directory.CreateTempSubdirectory("familyguide-disk-").FullName;

    bool _hasMemory;
    bool _isMounted;

    SmallDisk() => Data = Path.Combine(Disk, "data");

    /// <summary>A folder on the disk.</summary>
    public string Data { get; }

    /// <summary>Takes room on the disk.</summary>
    public string FillingFile => Path.Combine(Disk, "filling");

    /// <summary>Takes room under the disk.</summary>
    public string FillingMemory => Path.Combine(Memory, "filling");

    string Memory => Path.Combine(_root, "memory");

    string Disk => Path.Combine(_root, "disk");

    string Image => Path.Combine(Memory, "image");

    public static async Task<SmallDisk> CreateAsync(CancellationToken ct)
    {
        var disk = new SmallDisk();
        try
        {
            await disk.MakeAsync(ct);
            return disk;
        }
        catch
        {
            await disk.DisposeAsync();
            throw;
        }
    }

    /// <summary>Forgets what is only in memory: what is read afterwards is what the disk has kept.</summary>
    public async Task RemountAsync(CancellationToken ct)
    {
        await SystemCommand.RunAsync("umount", [Disk], ct);
        _isMounted = false;
        await MountAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isMounted)
        {
            await SystemCommand.RunAsync("umount", [Disk], CancellationToken.None);
        }

        if (_hasMemory)
        {
            await SystemCommand.RunAsync("umount", [Memory], CancellationToken.None);
        }

        Directory.Delete(_root, recursive: true);
    }

    async Task MakeAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(Memory);
        Directory.CreateDirectory(Disk);
        await SystemCommand.RunAsync(
            "mount", ["-t", "tmpfs", "-o", Megabytes("size=", MemoryMegabytes), "tmpfs", Memory], ct);
        _hasMemory = true;
        await SystemCommand.RunAsync("truncate", ["-s", Megabytes("", DiskMegabytes), Image], ct);
        await SystemCommand.RunAsync("mkfs.ext4", ["-q", "-O", "^has_journal", Image], ct);
        await MountAsync(ct);
        Directory.CreateDirectory(Data);
    }

    async Task MountAsync(CancellationToken ct)
    {
        await SystemCommand.RunAsync("mount", ["-o", "loop,errors=continue", Image, Disk], ct);
        _isMounted = true;
    }

    static string Megabytes(string before, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{before}{number}M");
}
