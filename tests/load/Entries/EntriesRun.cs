using System.Diagnostics;
using System.Text;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;
using FamilyGuide.Knowledge.Understanding;
using Microsoft.Extensions.Logging.Abstractions;

namespace FamilyGuide.Load.Entries;

/// <summary>
/// Reads and indexes many entries, and waits for an edit of one: the product's own, under other names.
/// </summary>
sealed class EntriesRun(TimeProvider time)
{
    /// <returns>How long reading and checking took, then indexing, both in the median.</returns>
    public static (TimeSpan Read, TimeSpan Index) Load(IReadOnlyList<ContentFile> files, int times)
    {
        List<TimeSpan> read = [];
        List<TimeSpan> indexed = [];
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var library = InvalidContentException.LibraryOf(LibraryReader.Read(files));
            read.Add(Stopwatch.GetElapsedTime(start));
            start = Stopwatch.GetTimestamp();
            _ = new Lessons(library, Language.English).ToIndex(_ => false);
            indexed.Add(Stopwatch.GetElapsedTime(start));
        }

        return (Median(read), Median(indexed));
    }

    /// <returns>How long it takes from a saved file to the library that has it, in the median.</returns>
    public async Task<TimeSpan> EditAsync(
        IReadOnlyList<ContentFile> files, int times, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, file.Bytes.ToArray(), cancellationToken);
            }

            using var watcher = new LibraryWatcher(folder, time, NullLogger<LibraryWatcher>.Instance);
            List<TimeSpan> took = [];
            for (var i = 0; i < times; i++)
            {
                took.Add(await EditOnceAsync(watcher, folder, i, cancellationToken));
            }

            return Median(took);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The product's entries in English, as often as needed, each time under another name.</summary>
    public static IReadOnlyList<ContentFile> Generate(int entries)
    {
        ContentFile[] own = [.. EmbeddedContent.Files()];
        ContentFile[] english = [.. own.Where(file => file.Path.StartsWith("entries/en/", StringComparison.Ordinal))];
        return
        [
            .. own.Where(file => !file.Path.Contains('/', StringComparison.Ordinal)),
            .. Enumerable.Range(0, entries).Select(i => Copy(english[i % english.Length], i / english.Length)),
        ];
    }

    static async Task<TimeSpan> EditOnceAsync(
        LibraryWatcher watcher, string folder, int time, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "entries", "en", "find-a-lawyer.md");
        var title = FormattableString.Invariant($"title: How to find a lawyer, edit {time}");
        var lines = await File.ReadAllLinesAsync(path, cancellationToken);
        lines[Array.FindIndex(lines, line => line.StartsWith("title:", StringComparison.Ordinal))] = title;
        var text = string.Join('\n', lines);
        TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.HasRead += Look;
        var start = Stopwatch.GetTimestamp();
        await File.WriteAllTextAsync(path, text, cancellationToken);
        await seen.Task.WaitAsync(cancellationToken);
        watcher.HasRead -= Look;
        return Stopwatch.GetElapsedTime(start);

        void Look(object? sender, EventArgs args)
        {
            if (title.EndsWith(
                watcher.Current.Find(new ArticleId("find-a-lawyer"), Language.English)!.Title,
                StringComparison.Ordinal))
            {
                seen.TrySetResult();
            }
        }
    }

    /// <summary>Under a name and with questions of its own, or it would be refused.</summary>
    static ContentFile Copy(ContentFile file, int copy)
    {
        if (copy == 0)
        {
            return file;
        }

        var mark = FormattableString.Invariant($"-copy-{copy}");
        var id = Path.GetFileNameWithoutExtension(file.Path);
        var lines = Encoding.UTF8.GetString(file.Bytes.Span).Split('\n');
        var text = string.Join('\n', lines.Select(line =>
            line.StartsWith("id: ", StringComparison.Ordinal) ? line + mark
            : line.StartsWith("  - ", StringComparison.Ordinal) ? WithWord(line, $" copy{copy}")
            : line));
        return ContentFile.Of($"entries/en/{id}{mark}.md", text);
    }

    static string WithWord(string line, string word) =>
        line.EndsWith('"') ? string.Concat(line.AsSpan(0, line.Length - 1), word, "\"") : line + word;

    static TimeSpan Median(List<TimeSpan> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
