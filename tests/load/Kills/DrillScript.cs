using System.Collections.Immutable;
using FamilyGuide.Load.Turns;

namespace FamilyGuide.Load.Kills;

/// <summary>What every family of a drill writes, round after round; every third message names a canary.</summary>
sealed class DrillScript(ImmutableArray<string> canaries)
{
    const int EveryThird = 3;

    int _canary = -1;

    public static int Length { get; } = Questions.Texts.Length;

    /// <summary>The message at a step; each call takes the next canary.</summary>
    public (string Locale, string Text) Write(int step)
    {
        var (locale, text) = Questions.Texts[step % Length];
        return step % EveryThird == 2 && !canaries.IsEmpty
            ? (locale, $"{text} {canaries[(int)((uint)Interlocked.Increment(ref _canary) % canaries.Length)]}")
            : (locale, text);
    }
}
