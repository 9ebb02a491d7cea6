using System.Security.Cryptography;

namespace FamilyGuide.Bot.Storage.Encryption;

/// <summary>Seals what is written into it; see <see cref="SealedChunks"/>.</summary>
sealed class SealedWriter(Stream destination, byte[] key, byte[] binding) : IDisposable
{
    readonly AesGcm _aes = new(key, SealedChunks.Tag);
    readonly byte[] _plain = new byte[SealedChunks.Plain];
    readonly byte[] _box = new byte[SealedChunks.Plain + SealedChunks.Tag];

    int _filled;
    uint _number;

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
        {
            if (_filled == _plain.Length)
            {
                await SealAsync(isLast: false, cancellationToken);
            }

            var some = bytes[..Math.Min(bytes.Length, _plain.Length - _filled)];
            some.CopyTo(_plain.AsMemory(_filled));
            _filled += some.Length;
            bytes = bytes[some.Length..];
        }
    }

    public Task CompleteAsync(CancellationToken cancellationToken) => SealAsync(isLast: true, cancellationToken);

    public void Dispose() => _aes.Dispose();

    async Task SealAsync(bool isLast, CancellationToken cancellationToken)
    {
        SealedChunks.Seal(_aes, _number, isLast, _plain.AsSpan(0, _filled), _box, binding);
        await destination.WriteAsync(_box.AsMemory(0, _filled + SealedChunks.Tag), cancellationToken);
        _number = checked(_number + 1);
        _filled = 0;
    }
}
