using System.Buffers;
using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Understanding.Before;

/// <summary>
/// Bytes outside of the collector's heap: tens of megabytes that come at once would make it look through everything,
/// again and again, while the program starts.
/// </summary>
sealed unsafe class LearntMemory : SafeHandle
{
    LearntMemory(int length)
        : base(invalidHandleValue: 0, ownsHandle: true)
    {
        SetHandle((nint)NativeMemory.Alloc((nuint)length));
        Length = length;
    }

    public override bool IsInvalid => handle == 0;

    public int Length { get; }

    public static LearntMemory Read(string path, long place, int length)
    {
        var memory = new LearntMemory(length);
        using var file = File.OpenHandle(path);
        Span<byte> room = new((void*)memory.handle, length);
        while (room.Length > 0)
        {
            var read = RandomAccess.Read(file, room, place);
            if (read == 0)
            {
                throw new EndOfStreamException();
            }

            room = room[read..];
            place += read;
        }

        return memory;
    }

    /// <summary>A part of it as an array that keeps it alive.</summary>
    public ReadOnlyMemory<T> Slice<T>(int start, int count)
        where T : unmanaged
    {
        return count >= 0 && start + ((long)count * sizeof(T)) <= Length
            ? new Part<T>(this, start, count).Memory
            : throw new ArgumentOutOfRangeException(nameof(count));
    }

    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        return true;
    }

    sealed class Part<T>(LearntMemory whole, int start, int count) : MemoryManager<T>
        where T : unmanaged
    {
        public override Span<T> GetSpan() => new((void*)(whole.handle + start), count);

        public override MemoryHandle Pin(int elementIndex = 0) => new((T*)(whole.handle + start) + elementIndex);

        public override void Unpin()
        {
            // It never moves.
        }

        protected override void Dispose(bool disposing)
        {
            // Others have parts of it too; the last one lets it go.
        }
    }
}
