using FamilyGuide.Load.Browsers;
using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Disconnects;

/// <summary>Every connection breaks, be it a stream or one with calls, until enough streams have broken.</summary>
sealed class RandomBreaks(int streams, Chance chance) : IBreakPlan
{
    /// <summary>In bytes: from the middle of the upgrade's answer to the third or fourth frame.</summary>
    const int LongestStream = 8_000;

    /// <summary>In bytes: the heads and bodies of some acknowledgements.</summary>
    const int LongestCalls = 3_000;

    /// <summary>One break in so many does not wait for bytes.</summary>
    const int SilentOneIn = 4;

    static readonly TimeSpan LongestSilence = TimeSpan.FromMilliseconds(800);

    int _streams;
    int _calls;

    public int Streams => _streams;

    public int Calls => _calls;

    public bool IsOver => Volatile.Read(ref _streams) >= streams;

    public Break Choose(bool isStream)
    {
        if (IsOver)
        {
            return Break.Never;
        }

        if (chance.Below(SilentOneIn) == 0)
        {
            return Break.Never with { After = chance.UpTo(LongestSilence) };
        }

        // A stream's client says nothing after its request: only calls break on their way in.
        return isStream || chance.Below(2) == 0
            ? Break.Never with { ToBrowser = 1 + chance.Below(isStream ? LongestStream : LongestCalls) }
            : Break.Never with { ToBot = 1 + chance.Below(LongestCalls) };
    }

    public void Count(bool isStream) => Interlocked.Increment(ref isStream ? ref _streams : ref _calls);
}
