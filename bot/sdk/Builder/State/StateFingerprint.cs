using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Tells whether a state is still what it was, without keeping a copy of it.</summary>
static class StateFingerprint
{
    /// <summary>Buffers beyond this are given back: few conversations are that long, and threads are many.</summary>
    const int KeptBytes = 64 * 1024;

    [ThreadStatic]
    static ArrayBufferWriter<byte> _buffer;

    [ThreadStatic]
    static Utf8JsonWriter _writer;

    public static string Of(object state)
    {
        _buffer ??= new(1024);
        _buffer.ResetWrittenCount();
        _writer ??= new(_buffer, new() { Encoder = StateOptions.Plain.Encoder, SkipValidation = true });
        _writer.Reset(_buffer);
        try
        {
            JsonSerializer.Serialize(_writer, state, StateOptions.Plain);
            _writer.Flush();
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(_buffer.WrittenSpan, hash);
            return Convert.ToBase64String(hash);
        }
        finally
        {
            if (_buffer.Capacity > KeptBytes)
            {
                (_buffer, _writer) = (null, null);
            }
        }
    }
}
