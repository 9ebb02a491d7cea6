using System.Buffers;

namespace FamilyGuide.Bot.Channels.DirectLine.Streams;

/// <summary>Room for one frame, lent from the pool while it is written and sent: an idle stream holds none.</summary>
sealed class FrameBuffer : IBufferWriter<byte>, IDisposable
{
    /// <summary>In bytes: an echo or a short answer.</summary>
    const int Usual = 1024;

    byte[] _room = ArrayPool<byte>.Shared.Rent(Usual);
    int _length;

    public ReadOnlyMemory<byte> Written => _room.AsMemory(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(Math.Max(1, sizeHint));
        return _room.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <remarks>Cleared: what somebody wrote does not stay in a buffer for the next conversation.</remarks>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_room, clearArray: true);
        _room = [];
        _length = 0;
    }

    void Grow(int more)
    {
        if (_room.Length - _length >= more)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _room.Length, _length + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_room, clearArray: true);
        _room = larger;
    }
}
