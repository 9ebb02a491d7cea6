using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Disks;

/// <summary>
/// A family that goes on writing whatever happens to the disk, each message until it is kept. It does not wait long
/// for an answer, or on a full disk it would wait for one that can't be kept, and write nothing.
/// </summary>
sealed class DiskFamily(Correspondent family, TimeProvider time)
{
    static readonly TimeSpan Thought = TimeSpan.FromMilliseconds(50);

    static readonly TimeSpan Impatience = TimeSpan.FromSeconds(1);

    /// <summary>More than the longest lease.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    long _answeredAt;

    public Correspondent Books => family;

    public async Task WriteUntilAsync(CancellationToken stop, CancellationToken ct)
    {
        for (var step = 0; !stop.IsCancellationRequested; step++)
        {
            var id = await family.SayAsync(step, FormattableString.Invariant($"disk-{step}"), ct);
            if (await family.WaitForReplyAsync(id, Impatience, ct))
            {
                Volatile.Write(ref _answeredAt, time.GetTimestamp());
            }

            await Task.Delay(Thought, time, ct);
        }
    }

    /// <summary>How long after a moment the family had an answer again.</summary>
    public async Task<TimeSpan> WaitForAnswerAsync(long from, CancellationToken ct)
    {
        while (Volatile.Read(ref _answeredAt) <= from && time.GetElapsedTime(from) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), time, ct);
        }

        return time.GetElapsedTime(from);
    }
}
