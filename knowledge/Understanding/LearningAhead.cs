namespace FamilyGuide.Knowledge.Understanding;

/// <summary>
/// Learns on threads of their own, so that neither the start nor the first family waits; when the last of them has
/// learnt, what only learning needed is given back.
/// </summary>
/// <remarks>
/// Reading rules and entries fills more than a hundred megabytes that are never needed again; unasked, a small machine
/// would not get them back for hours.
/// </remarks>
/// <param name="giveBack">After the last.</param>
public sealed class LearningAhead(Action giveBack)
{
    int _underWay;

    public LearningAhead()
        : this(Compact)
    {
    }

    /// <summary>Begins to learn.</summary>
    /// <returns>Ends when it is learnt.</returns>
    public Task BeginAsync(Action learn)
    {
        Interlocked.Increment(ref _underWay);
        return Task.Factory.StartNew(
            Learn, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        void Learn()
        {
            try
            {
                learn();
            }
            finally
            {
                if (Interlocked.Decrement(ref _underWay) == 0)
                {
                    giveBack();
                }
            }
        }
    }

    static void Compact() =>
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
