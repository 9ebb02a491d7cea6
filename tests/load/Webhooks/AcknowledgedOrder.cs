namespace FamilyGuide.Load.Webhooks;

/// <summary>
/// When each message was first on its way and first acknowledged. Of two that were on their way at the same time nobody
/// can say which came first; else the order of their answers shows it.
/// </summary>
sealed class AcknowledgedOrder(int messages, TimeProvider time)
{
    readonly long[] _began = NotYet(messages);
    readonly long[] _ended = NotYet(messages);

    public void Begins(int number) => KeepEarliest(ref _began[number]);

    public void Ends(int number) => KeepEarliest(ref _ended[number]);

    /// <summary>How many were answered before one that was acknowledged when they were not yet on their way.</summary>
    /// <param name="answered">One family's messages, in the order of their answers.</param>
    public int Inversions(IReadOnlyList<int> answered)
    {
        var inversions = 0;
        for (var place = 0; place < answered.Count; place++)
        {
            inversions += answered.Skip(place + 1).Any(later => _ended[later] < _began[answered[place]]) ? 1 : 0;
        }

        return inversions;
    }

    static long[] NotYet(int messages)
    {
        var times = new long[messages];
        Array.Fill(times, long.MaxValue);
        return times;
    }

    void KeepEarliest(ref long kept)
    {
        var now = time.GetTimestamp();
        var before = Volatile.Read(ref kept);
        while (now < before)
        {
            before = Interlocked.CompareExchange(ref kept, now, before);
        }
    }
}
