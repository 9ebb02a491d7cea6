using System.Buffers;
using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Understanding.Before;

/// <summary>Writes numbers and arrays of numbers as they stand in memory.</summary>
sealed class LearntWriter
{
    /// <summary>Where a processor likes every number to begin.</summary>
    const int Alignment = 8;

    readonly ArrayBufferWriter<byte> _bytes = new();

    public static int Aligned(int place) => (place + Alignment - 1) & -Alignment;

    public void Write<T>(T value)
        where T : unmanaged =>
        WriteValues(new ReadOnlySpan<T>(in value));

    public void WriteArray<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Write(values.Length);
        WriteValues(values);
    }

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    void WriteValues<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        _bytes.Write(MemoryMarshal.AsBytes(values));
        var room = Aligned(_bytes.WrittenCount) - _bytes.WrittenCount;
        _bytes.GetSpan(Alignment)[..room].Clear();
        _bytes.Advance(room);
    }
}
