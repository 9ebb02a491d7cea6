using System.Buffers;
using System.Text;

namespace FamilyGuide.Load.Canaries;

/// <summary>Searches every file of a folder, and its name, for canaries in every encoding.</summary>
/// <remarks>
/// Bytes are searched as Latin-1 letters, which is one to one, because the framework searches for many texts at once
/// but not for many byte strings. A canary that a database page border cuts in two is not found: use many.
/// </remarks>
sealed class CanaryScan
{
    const int ChunkLength = 1024 * 1024;
    const long InTheName = -1;

    readonly Dictionary<string, (string Canary, string Encoding)> _meanings = new(StringComparer.Ordinal);
    readonly SearchValues<string> _patterns;
    readonly int _longest;

    public CanaryScan(IEnumerable<string> canaries)
    {
        foreach (var canary in canaries)
        {
            foreach (var (encoding, bytes) in CanaryEncodings.Of(CanaryTexts.RandomPart(canary)))
            {
                _meanings.TryAdd(Encoding.Latin1.GetString(bytes), (canary, encoding));
            }
        }

        _patterns = SearchValues.Create([.. _meanings.Keys], StringComparison.Ordinal);
        _longest = _meanings.Keys.Max(pattern => pattern.Length);
    }

    /// <summary>Every place where a canary lies, files in order of their names.</summary>
    public async Task<IReadOnlyList<CanaryHit>> SearchAsync(string folder, CancellationToken ct)
    {
        List<CanaryHit> hits = [];
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(folder, file);
            var nameBytes = Encoding.UTF8.GetBytes(name);
            hits.AddRange(Find(name, nameBytes, nameBytes.Length).Select(hit => hit with { Offset = InTheName }));

            // Sockets and pipes have no length; opening one would fail or wait.
            if (new FileInfo(file).Length > 0)
            {
                await using var content = new FileStream(
                    file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
                hits.AddRange(await SearchAsync(name, content, ct));
            }
        }

        return hits;
    }

    public async Task<IReadOnlyList<CanaryHit>> SearchAsync(string name, Stream content, CancellationToken ct)
    {
        List<CanaryHit> hits = [];
        var chunk = new byte[ChunkLength + _longest];
        var (kept, offset) = (0, 0L);
        int count;
        do
        {
            count = await content.ReadAtLeastAsync(
                chunk.AsMemory(kept), chunk.Length - kept, throwOnEndOfStream: false, ct);
            var filled = kept + count;

            // What begins in the last bytes is found again, whole, at the beginning of the next chunk.
            var isLast = filled < chunk.Length;
            var found = Find(name, chunk.AsSpan(0, filled), isLast ? filled : filled - _longest);
            hits.AddRange(found.Select(hit => hit with { Offset = hit.Offset + offset }));
            kept = isLast ? 0 : _longest;
            chunk.AsSpan(filled - kept, kept).CopyTo(chunk);
            offset += filled - kept;
        }
        while (kept > 0);

        return hits;
    }

    List<CanaryHit> Find(string name, ReadOnlySpan<byte> bytes, int beginsBefore)
    {
        List<CanaryHit> hits = [];
        var text = Encoding.Latin1.GetString(bytes).AsSpan();
        for (var at = 0; ; at++)
        {
            var next = text[at..].IndexOfAny(_patterns);
            at += next;
            if (next < 0 || at >= beginsBefore)
            {
                return hits;
            }

            foreach (var (pattern, (canary, encoding)) in _meanings)
            {
                if (text[at..].StartsWith(pattern, StringComparison.Ordinal))
                {
                    hits.Add(new CanaryHit(name, at, canary, encoding));
                    break;
                }
            }
        }
    }
}
