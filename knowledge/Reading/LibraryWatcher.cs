using FamilyGuide.Knowledge.Articles;
using Microsoft.Extensions.Logging;

namespace FamilyGuide.Knowledge.Reading;

/// <summary>The library of a folder, read again when an editor saves a file.</summary>
/// <remarks>While a file is broken the library stays as it was before.</remarks>
public sealed partial class LibraryWatcher : ILibrary, IDisposable
{
    /// <summary>Editors save in several writes, and several files at once.</summary>
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    readonly string _folder;
    readonly ILogger<LibraryWatcher> _logger;
    readonly FileSystemWatcher _files;
    readonly ITimer _timer;
    readonly Lock _reading = new();
    volatile Library _current;

    /// <summary>Reads the folder and starts to watch it.</summary>
    /// <exception cref="ArgumentException">There is no such folder.</exception>
    /// <exception cref="InvalidContentException">The content has errors at the start.</exception>
    public LibraryWatcher(string folder, TimeProvider time, ILogger<LibraryWatcher> logger)
    {
        _folder = folder;
        _logger = logger;
        _timer = time.CreateTimer(_ => ReadAgain(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _files = new(folder) { IncludeSubdirectories = true };
        _files.Changed += (_, _) => NoticeChange();
        _files.Created += (_, _) => NoticeChange();
        _files.Deleted += (_, _) => NoticeChange();
        _files.Renamed += (_, _) => NoticeChange();
        _files.Error += (_, _) => NoticeChange();

        // Watched before it is read: a change in between is read again, not missed.
        _files.EnableRaisingEvents = true;
        _current = InvalidContentException.LibraryOf(LibraryReader.Read(FolderContent.Files(folder)));
    }

    /// <summary>After each reading, whether it brought a new library or not.</summary>
    public event EventHandler? HasRead;

    public Library Current => _current;

    /// <summary>False in tests that say themselves when something has changed.</summary>
    internal bool HearsOfFiles
    {
        set => _files.EnableRaisingEvents = value;
    }

    public void Dispose()
    {
        _files.Dispose();
        _timer.Dispose();
    }

    /// <summary>Reads again once no more changes have come for a moment.</summary>
    internal void NoticeChange() => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);

    void ReadAgain()
    {
        lock (_reading)
        {
            try
            {
                Take(LibraryReader.Read(FolderContent.Files(_folder)));
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                // A file that is being saved, moved or deleted; its next change reads again.
                Log.ContentUnreadable(_logger, unreadable.GetType().Name);
            }
        }

        HasRead?.Invoke(this, EventArgs.Empty);
    }

    void Take(LibraryReading reading)
    {
        if (reading.Library is { } library)
        {
            _current = library;
            Log.ContentReplaced(_logger);
            return;
        }

        foreach (var error in reading.Errors)
        {
            Log.ContentRefused(_logger, error.File, error.Line);
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The content was read again")]
        public static partial void ContentReplaced(ILogger logger);

        [LoggerMessage(2, LogLevel.Warning, "The content stays as it was: error in {File} line {Line}")]
        public static partial void ContentRefused(ILogger logger, string file, int line);

        [LoggerMessage(3, LogLevel.Warning, "The content stays as it was: a file could not be read ({Kind})")]
        public static partial void ContentUnreadable(ILogger logger, string kind);
    }
}
