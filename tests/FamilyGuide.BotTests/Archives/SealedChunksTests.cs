using System.Security.Cryptography;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.BotTests.Archives;

/// <summary>A long sealed text opens as it was written or not at all.</summary>
public sealed class SealedChunksTests
{
    const int Box = SealedChunks.Plain + SealedChunks.Tag;

    static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    static readonly byte[] Header = "header"u8.ToArray();

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SealedChunks.Plain - 1)]
    [InlineData(SealedChunks.Plain)]
    [InlineData(SealedChunks.Plain + 1)]
    [InlineData((3 * SealedChunks.Plain) + 7)]
    public async Task A_text_of_any_length_comes_back(int length)
    {
        var text = RandomNumberGenerator.GetBytes(length);

        Assert.Equal(text, await OpenAsync(await SealAsync(text)));
    }

    [Fact]
    public async Task Pieces_that_were_swapped_left_out_added_or_cut_off_do_not_open()
    {
        var whole = await SealAsync(RandomNumberGenerator.GetBytes((3 * SealedChunks.Plain) + 7));
        var (first, second, third, last) = (whole[..Box], whole[Box..(2 * Box)], whole[(2 * Box)..(3 * Box)], whole[(3 * Box)..]);

        byte[][] changed =
        [
            [.. second, .. first, .. third, .. last],
            [.. first, .. third, .. last],
            [.. first, .. second, .. second, .. third, .. last],
            [.. first, .. second, .. third],
            [.. first, .. second],
            first,
            [.. first, .. second, .. third, .. last, .. last],
            [.. whole, 0],
            last,
            [],
        ];

        Assert.All(await Task.WhenAll(changed.Select(IsRefusedAsync)), Assert.True);
        Assert.False(await IsRefusedAsync(whole));
    }

    [Fact]
    public async Task Under_another_header_or_key_nothing_opens()
    {
        var box = await SealAsync("text"u8.ToArray());

        await Assert.ThrowsAnyAsync<CryptographicException>(() => OpenAsync(box, Key, "another"u8.ToArray()));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => OpenAsync(box, new byte[32], Header));
    }

    static async Task<byte[]> SealAsync(byte[] text)
    {
        using var file = new MemoryStream();
        using var writer = new SealedWriter(file, Key, Header);
        foreach (var some in text.Chunk(10_000))
        {
            await writer.WriteAsync(some, None);
        }

        await writer.CompleteAsync(None);
        return file.ToArray();
    }

    static Task<byte[]> OpenAsync(byte[] box) => OpenAsync(box, Key, Header);

    static async Task<byte[]> OpenAsync(byte[] box, byte[] key, byte[] header)
    {
        using var text = new MemoryStream();
        await foreach (var piece in SealedChunks.OpenAsync(new MemoryStream(box), key, header, None))
        {
            await text.WriteAsync(piece, None);
        }

        return text.ToArray();
    }

    static async Task<bool> IsRefusedAsync(byte[] box)
    {
        try
        {
            await OpenAsync(box);
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
