using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace FamilyGuide.Knowledge.Understanding.Before;

/// <summary>A part of a file that is read where it lies.</summary>
/// <remarks>
/// Of tens of megabytes only what is looked at is read, the system keeps it for every program that reads the same file,
/// and the collector never looks through it.
/// </remarks>
sealed unsafe class LearntMemory
{
    /// <summary>Unmapped when nobody has a part of it any more.</summary>
    readonly MemoryMappedViewAccessor _view;

    readonly byte* _start;

    LearntMemory(MemoryMappedFile file, long place, int length)
    {
        Length = length;
        _view = file.CreateViewAccessor(place, length, MemoryMappedFileAccess.Read);
        _start = (byte*)_view.SafeMemoryMappedViewHandle.DangerousGetHandle() + _view.PointerOffset;
    }

    public int Length { get; }

    public static LearntMemory Read(string path, long place, int length)
    {
        using var file = MemoryMappedFile.CreateFromFile(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete),
            mapName: null,
            capacity: 0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: false);
        return new(file, place, length);
    }

    /// <summary>A part of it as an array that keeps it alive.</summary>
    public ReadOnlyMemory<T> Slice<T>(int start, int count)
        where T : unmanaged
    {
        return count >= 0 && start + ((long)count * sizeof(T)) <= Length
            ? new Part<T>(this, start, count).Memory
            : throw new ArgumentOutOfRangeException(nameof(count));
    }

    sealed class Part<T>(LearntMemory whole, int start, int count) : MemoryManager<T>
        where T : unmanaged
    {
        public override Span<T> GetSpan() => new(whole._start + start, count);

        public override MemoryHandle Pin(int elementIndex = 0) => new((T*)(whole._start + start) + elementIndex);

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
