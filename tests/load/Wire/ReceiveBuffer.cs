namespace FamilyGuide.Load.Wire;

/// <summary>Bytes received and not yet read, in one array that is reused for the life of a connection.</summary>
sealed class ReceiveBuffer(int size)
{
    byte[] _bytes = new byte[size];
    int _start;
    int _end;

    public ReadOnlySpan<byte> Filled => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Room for at least one more byte; moves or grows the array only when it is full.</summary>
    public Memory<byte> Room()
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_end == _bytes.Length)
        {
            var target = _start == 0 ? new byte[_bytes.Length * 2] : _bytes;
            Filled.CopyTo(target);
            (_bytes, _start, _end) = (target, 0, _end - _start);
        }

        return _bytes.AsMemory(_end);
    }

    public void Add(int count) => _end += count;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var room = Room().Span;
            var count = Math.Min(room.Length, bytes.Length);
            bytes[..count].CopyTo(room);
            Add(count);
            bytes = bytes[count..];
        }
    }

    public void Consume(int count) => _start += count;

    public void Clear() => _start = _end = 0;
}
