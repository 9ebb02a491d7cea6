using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.KnowledgeTests.Reading;

public sealed class LibraryWatcherTests : IDisposable
{
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    readonly string _folder = Directory.CreateTempSubdirectory("content").FullName;
    readonly FakeTimeProvider _time = new();
    readonly RecordingLogger _log = new();
    readonly SmallContent _content = new();

    public LibraryWatcherTests()
    {
        Save();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_saved_file_is_read_a_moment_later()
    {
        using var watcher = Watch();
        _content.Replace(SmallContent.English, "title: How to report", "title: How to tell of");
        Save();

        watcher.NoticeChange();
        _time.Advance(Moment - TimeSpan.FromMilliseconds(1));
        Assert.Equal("How to report a relative", TitleIn(watcher));

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("How to tell of a relative", TitleIn(watcher));
    }

    [Fact]
    public void Many_changes_at_once_are_read_once()
    {
        using var watcher = Watch();
        var readings = 0;
        watcher.HasRead += (_, _) => readings++;

        for (var i = 0; i < 5; i++)
        {
            watcher.NoticeChange();
            _time.Advance(Moment / 2);
        }

        Assert.Equal(0, readings);
        _time.Advance(Moment);
        Assert.Equal(1, readings);
    }

    [Fact]
    public void A_broken_file_leaves_the_library_as_it_was()
    {
        using var watcher = Watch();
        var before = watcher.Current;
        _content.Replace(SmallContent.English, "claim: practice", "claim: gossip");
        Save();

        watcher.NoticeChange();
        _time.Advance(Moment);

        Assert.Same(before, watcher.Current);
    }

    [Fact]
    public void The_log_names_file_and_line_and_no_words_of_it()
    {
        using var watcher = Watch();
        _content.Replace(SmallContent.English, "claim: practice", "claim: gossip");
        Save();

        watcher.NoticeChange();
        _time.Advance(Moment);

        Assert.Equal(
            ["The content stays as it was: error in entries/en/report-a-relative.md line 9"], _log.Messages);
    }

    [Fact]
    public void A_folder_that_is_gone_leaves_the_library_as_it_was()
    {
        using var watcher = Watch();
        var before = watcher.Current;
        Directory.Move(_folder, _folder + "-moved");
        try
        {
            watcher.NoticeChange();
            _time.Advance(Moment);
        }
        finally
        {
            Directory.Move(_folder + "-moved", _folder);
        }

        Assert.Same(before, watcher.Current);
    }

    [Fact]
    public void Content_that_is_broken_from_the_start_stops_it()
    {
        _content.Replace(SmallContent.English, "claim: practice", "claim: gossip");
        Save();

        var stop = Assert.Throws<InvalidContentException>(() => Watch().Dispose());

        Assert.Contains("entries/en/report-a-relative.md:9: 'claim' cannot be 'gossip'", stop.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_on_the_disk_is_noticed()
    {
        using var watcher = new LibraryWatcher(_folder, TimeProvider.System, _log);
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.HasRead += (_, _) => read.TrySetResult();

        _content.Replace(SmallContent.English, "title: How to report", "title: How to tell of");
        Save();

        await read.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal("How to tell of a relative", TitleIn(watcher));
    }

    /// <summary>The files' own news come when they like, and would begin the moment anew.</summary>
    LibraryWatcher Watch() => new(_folder, _time, _log) { HearsOfFiles = false };

    static string TitleIn(LibraryWatcher watcher) =>
        watcher.Current.Find(new ArticleId("report-a-relative"), Language.English)!.Title;

    void Save()
    {
        foreach (var file in _content.Files)
        {
            var path = Path.Combine(_folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path) || !file.Bytes.Span.SequenceEqual(File.ReadAllBytes(path)))
            {
                File.WriteAllBytes(path, file.Bytes.Span);
            }
        }
    }

    sealed class RecordingLogger : ILogger<LibraryWatcher>
    {
        public List<string> Messages { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) => Messages.Add(formatter(state, exception));
    }
}
