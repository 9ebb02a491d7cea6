using System.Security.Cryptography;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>A conversation in the ledger.</summary>
sealed class LedgerLine(long number)
{
    public long Number => number;

    public long Entries { get; set; }

    public long LastSequence { get; set; }

    public long StateVersion { get; set; }

    /// <summary>Each row of the conversation, hashed together with the digest before it.</summary>
    public byte[] Digest { get; set; } = new byte[SHA256.HashSizeInBytes];

    public bool Equals(LedgerLine other, bool byCounts) =>
        Entries == other.Entries
        && LastSequence == other.LastSequence
        && StateVersion == other.StateVersion
        && (byCounts || Digest.AsSpan().SequenceEqual(other.Digest));
}
