namespace FamilyGuide.Load.Turns;

/// <summary>One question under way: complete when both the acknowledgement and the reply to it are in.</summary>
/// <remarks>A reply may overtake its acknowledgement, so the id it answers is kept until then.</remarks>
sealed class Turn
{
    /// <summary>Ids of conversation and sequence are well below; a longer one is compared by its end.</summary>
    const int LongestId = 128;

    readonly byte[] _acknowledged = new byte[LongestId];
    readonly byte[] _heard = new byte[LongestId];
    int _acknowledgedLength;
    int _heardLength;

    public bool IsUnderWay { get; private set; }

    public bool IsAcknowledged => _acknowledgedLength > 0;

    public long StartedAt { get; private set; }

    public long AcknowledgedAt { get; private set; }

    public long RepliedAt { get; private set; }

    bool IsComplete =>
        _acknowledgedLength > 0
        && _acknowledged.AsSpan(0, _acknowledgedLength).SequenceEqual(_heard.AsSpan(0, _heardLength));

    public void Start(long now)
    {
        StartedAt = now;
        _acknowledgedLength = 0;
        IsUnderWay = true;
    }

    /// <summary>Whether this acknowledgement completes the turn.</summary>
    public bool Acknowledge(ReadOnlySpan<byte> id, long now)
    {
        AcknowledgedAt = now;
        _acknowledgedLength = Keep(id, _acknowledged);
        return TryComplete();
    }

    /// <summary>Whether this reply completes the turn.</summary>
    public bool Reply(ReadOnlySpan<byte> replyToId, long now)
    {
        var known = _heard.AsSpan(0, _heardLength);
        if (replyToId.Length > LongestId || !replyToId.SequenceEqual(known))
        {
            RepliedAt = now;
            _heardLength = Keep(replyToId, _heard);
        }

        return TryComplete();
    }

    public void GiveUp() => IsUnderWay = false;

    static int Keep(ReadOnlySpan<byte> id, byte[] place)
    {
        id = id.Length > LongestId ? id[^LongestId..] : id;
        id.CopyTo(place);
        return id.Length;
    }

    bool TryComplete()
    {
        if (!IsUnderWay || !IsComplete)
        {
            return false;
        }

        IsUnderWay = false;
        return true;
    }
}
