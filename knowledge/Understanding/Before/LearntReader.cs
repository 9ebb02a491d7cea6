namespace FamilyGuide.Knowledge.Understanding.Before;

/// <summary>Reads what <see cref="LearntWriter"/> wrote, in the same order.</summary>
sealed class LearntReader(LearntMemory memory)
{
    int _at;

    public T Read<T>()
        where T : unmanaged =>
        ReadArray<T>(count: 1).Span[0];

    /// <summary>Not copied: it stands where it was read to.</summary>
    public ReadOnlyMemory<T> ReadArray<T>()
        where T : unmanaged =>
        ReadArray<T>(Read<int>());

    unsafe ReadOnlyMemory<T> ReadArray<T>(int count)
        where T : unmanaged
    {
        var values = memory.Slice<T>(_at, count);
        _at = LearntWriter.Aligned(_at + (count * sizeof(T)));
        return values;
    }
}
