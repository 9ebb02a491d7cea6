using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace FamilyGuide.Load.Desk;

/// <summary>What both sides of one talk said, and what each of them heard.</summary>
/// <param name="number">Whose; it stands in everything that is said, so that a stray message is known.</param>
/// <param name="time">The clock.</param>
sealed partial class Talk(int number, TimeProvider time)
{
    readonly ConcurrentDictionary<string, long> _said = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<(string Key, TimeSpan Took)> _heard = new();
    readonly ConcurrentQueue<string> _broken = new();

    /// <summary>How long each message took to the other side's ear.</summary>
    public IEnumerable<TimeSpan> Took => _heard.Select(heard => heard.Took);

    public bool IsAllHeard => _heard.Count >= _said.Count;

    public string FamilySays(int message) => Say('f', message);

    public string AdvocateSays(int message) => Say('a', message);

    /// <summary>The family's ear: what the advocate says to it, and its own words' echo.</summary>
    public void FamilyHears(string text) => Hear('a', text);

    public void AdvocateHears(string text) => Hear('f', text);

    public IEnumerable<string> Broken() =>
    [
        .. _broken,
        .. _said.Keys.Except(_heard.Select(heard => heard.Key)).Select(key => $"{key} was never heard"),
        .. _heard.GroupBy(heard => heard.Key).Where(same => same.Count() > 1)
            .Select(same => $"{same.Key} was heard {same.Count()} times"),
    ];

    string Say(char side, int message)
    {
        var key = FormattableString.Invariant($"talk {number} {side} {message}");
        _said[key] = time.GetTimestamp();
        return key + ".";
    }

    void Hear(char side, string text)
    {
        if (Marker().Match(text) is not { Success: true } marker)
        {
            return;
        }

        if (marker.Groups["talk"].Value != FormattableString.Invariant($"{number}"))
        {
            _broken.Enqueue($"talk {number} heard {marker.Value}");
        }
        else if (marker.Groups["side"].ValueSpan[0] == side && _said.TryGetValue(marker.Value, out var saidAt))
        {
            _heard.Enqueue((marker.Value, time.GetElapsedTime(saidAt)));
        }
    }

    [GeneratedRegex("talk (?<talk>[0-9]+) (?<side>[af]) [0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();
}
