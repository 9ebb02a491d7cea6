using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>What stands readable at the beginning of an archive and its key file, sealed to the rest.</summary>
/// <param name="Part">Which of the two it is.</param>
/// <param name="Schema">Of the database in it.</param>
/// <param name="MadeAt">The moment that it shows.</param>
/// <param name="Provider">The store that it was made of.</param>
/// <param name="Pair">The same in an archive and its key file.</param>
/// <param name="Salt">Of its key.</param>
sealed record ArchiveHeader(
    string Part, long Schema, DateTimeOffset MadeAt, string Provider, Guid Pair, byte[] Salt)
{
    public const string Archive = "archive";
    public const string Keys = "archive-keys";

    /// <summary>More than any header has.</summary>
    const int Longest = 4096;

    static ReadOnlySpan<byte> Format => "FAMILYGUIDE-1\n"u8;

    public static ArchiveHeader New(DateTimeOffset now, string provider, long schema) =>
        new(Archive, schema, now, provider, Guid.NewGuid(), NewSalt());

    public ArchiveHeader ForKeys() => this with { Part = Keys, Salt = NewSalt() };

    public byte[] KeyFrom(MasterKey master) => master.DeriveKey(Part, Salt);

    public byte[] ToBytes()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, ArchiveHeaderJson.Default.ArchiveHeader);
        var length = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)json.Length);
        return [.. Format, .. length, .. json];
    }

    /// <param name="file">At its beginning; read up to the header's end.</param>
    /// <param name="part">What it has to be.</param>
    /// <returns>The header, and the bytes that it was read from.</returns>
    /// <exception cref="ArchiveException">It is something else.</exception>
    public static (ArchiveHeader Header, byte[] Bytes) Read(FileStream file, string part) =>
        TryRead(file, out var header, out var bytes) && header.Part == part
            ? (header, bytes)
            : throw new ArchiveException(part == Archive
                ? $"This is not a backup: {file.Name}"
                : $"This is not a backup's key file: {file.Name}");

    public static bool TryRead(
        Stream file, [NotNullWhen(true)] out ArchiveHeader? header, [NotNullWhen(true)] out byte[]? bytes)
    {
        (header, bytes) = (null, null);
        var start = new byte[Format.Length + sizeof(ushort)];
        if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length
            || !start.AsSpan().StartsWith(Format))
        {
            return false;
        }

        var json = new byte[Math.Min((int)BinaryPrimitives.ReadUInt16BigEndian(start.AsSpan(Format.Length)), Longest)];
        try
        {
            file.ReadExactly(json);
            header = JsonSerializer.Deserialize(json, ArchiveHeaderJson.Default.ArchiveHeader);
            bytes = SHA256.HashData([.. start, .. json]);
            return header is { Part: not null, Salt: not null };
        }
        catch (Exception error) when (error is JsonException or EndOfStreamException or NotSupportedException)
        {
            return false;
        }
    }

    static byte[] NewSalt() => RandomNumberGenerator.GetBytes(16);
}

[JsonSerializable(typeof(ArchiveHeader))]
sealed partial class ArchiveHeaderJson : JsonSerializerContext;
