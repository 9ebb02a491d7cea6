using System.Collections.Immutable;
using System.Globalization;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Clocks;

/// <summary>The wall clock of a bot's process, which libfaketime reads from a file. Its stopwatch stays true.</summary>
sealed class FakeClock : IDisposable
{
    const string Library = "libfaketimeMT.so.1";

    readonly string _file = Path.GetTempFileName();

    public FakeClock() => Set(TimeSpan.Zero);

    /// <summary>Null when Debian's package libfaketime is not installed.</summary>
    public static string? Installed => Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu*")
            .Select(folder => Path.Combine(folder, "faketime", Library))
            .FirstOrDefault(File.Exists)
        : null;

    public TimeSpan Offset { get; private set; }

    /// <summary>What a process gets to live by this clock, in a place with summer time.</summary>
    public ImmutableDictionary<string, string> AddTo(ImmutableDictionary<string, string> settings) => settings
        .SetItem(
            "LD_PRELOAD", Installed ?? throw new WireException($"{Library} is missing: apt-get install libfaketime"))
        .SetItem("FAKETIME_TIMESTAMP_FILE", _file)
        .SetItem("FAKETIME_NO_CACHE", "1")
        .SetItem("DONT_FAKE_MONOTONIC", "1")
        .SetItem("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .SetItem("TZ", "Europe/Stockholm");

    public void Set(TimeSpan offset)
    {
        // In one piece: it may be read at any moment.
        var next = _file + ".next";
        File.WriteAllText(next, string.Create(CultureInfo.InvariantCulture, $"{offset.TotalSeconds:+0;-0;+0}\n"));
        File.Move(next, _file, overwrite: true);
        Offset = offset;
    }

    public void Dispose() => File.Delete(_file);
}
