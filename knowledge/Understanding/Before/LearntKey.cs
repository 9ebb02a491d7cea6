using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FamilyGuide.Knowledge.Understanding.Before;

/// <summary>Names what is learnt by all that it is learnt from.</summary>
sealed class LearntKey
{
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="kind">What is learnt: from the same texts there may be several things.</param>
    public LearntKey(string kind) => Add(kind);

    public void Add(string text)
    {
        Add(text.Length);
        _hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public void Add(int number) => _hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));

    public string Finish()
    {
        using (_hash)
        {
            return Convert.ToHexStringLower(_hash.GetHashAndReset());
        }
    }
}
