using System.Security.Cryptography;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>A sealed file that gets its name when it is whole and on disk; until then it is nobody's.</summary>
sealed class NewFile : IDisposable
{
    const string Unfinished = ".partial";

    readonly string _path;
    readonly FileStream _file;
    readonly Stream _disk;
    readonly byte[] _beginning;
    readonly SealedWriter _writer;

    NewFile(string path, ArchiveHeader header, MasterKey master, Func<Stream, Stream> disk)
    {
        _path = path;
        _file = OwnersFile.Create($"{path}.{Guid.NewGuid():N}{Unfinished}");
        _disk = disk(_file);
        _beginning = header.ToBytes();
        _writer = new(_disk, header.KeyFrom(master), SHA256.HashData(_beginning));
    }

    public long Length { get; private set; }

    /// <param name="path">Where it will stand.</param>
    /// <param name="header">Its beginning.</param>
    /// <param name="master">Seals it.</param>
    /// <param name="disk">Tests break things here.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<NewFile> CreateAsync(
        string path,
        ArchiveHeader header,
        MasterKey master,
        Func<Stream, Stream> disk,
        CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            throw new ArchiveException($"This file is there already and is left as it is: {path}");
        }

        RemoveUnfinished(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        var file = new NewFile(path, header, master, disk);
        try
        {
            await file._disk.WriteAsync(file._beginning, cancellationToken);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Removes what a program that was ended in the middle of it has left.</summary>
    public static void RemoveUnfinished(string folder, string name)
    {
        foreach (var file in Directory.EnumerateFiles(folder, $"{name}.*{Unfinished}"))
        {
            OwnersFile.RemoveIfLeft(file);
        }
    }

    public Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        _writer.WriteAsync(bytes, cancellationToken);

    /// <summary>Writes it to its end and waits for the disk.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await _writer.CompleteAsync(cancellationToken);
        await _disk.FlushAsync(cancellationToken);
        _file.Flush(flushToDisk: true);
        Length = _file.Length;
    }

    /// <summary>Gives it its name.</summary>
    public void Publish()
    {
        _file.Dispose();
        File.Move(_file.Name, _path);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
        File.Delete(_file.Name);
    }
}
