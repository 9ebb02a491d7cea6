namespace FamilyGuide.Load.Disks;

/// <summary>A file that takes all the room there is.</summary>
sealed class FillingFile(string path) : IDiskTrouble
{
    const int Largest = 64 * 1024;

    /// <summary>The last byte matters: a message needs little.</summary>
    const int Smallest = 512;

    public async Task BeginAsync(CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        for (var size = Largest; size >= Smallest;)
        {
            try
            {
                await file.WriteAsync(new byte[size], ct);
                file.Flush(flushToDisk: true);
            }
            catch (IOException)
            {
                // As much as this does not fit: half of it may.
                size /= 2;
            }
        }
    }

    public Task EndAsync(CancellationToken ct)
    {
        File.Delete(path);
        return Task.CompletedTask;
    }
}
