using System.Collections.Immutable;
using System.Security.Cryptography;

namespace FamilyGuide.Load.Canaries;

/// <summary>Words that occur nowhere else, in the scripts that families write in.</summary>
static class CanaryTexts
{
    const int RandomLetters = 14;

    // Letters that make no words and no numbers: the guide would answer these in another way than the rest.
    const string Latin = "bcdfghjklmnpqrstvwxz";
    const string Arabic = "ثخذشضظغ";

    static readonly ImmutableArray<(string Stem, string Letters)> Kinds =
    [
        ("kanariefågel-", Latin),
        ("كناري-", Arabic),
        ("canary-", Latin),
        ("كناري-", Latin),
        ("kanarifugl-ø", Latin),
    ];

    public static ImmutableArray<string> Create(int count) =>
    [
        .. from index in Enumerable.Range(0, count)
           let kind = Kinds[index % Kinds.Length]
           select kind.Stem + RandomNumberGenerator.GetString(kind.Letters, RandomLetters),
    ];

    /// <summary>The random end of a canary: an index or a token may have kept that alone.</summary>
    public static string RandomPart(string canary)
    {
        var part = canary[(canary.LastIndexOf('-') + 1)..];
        return part.Length < RandomLetters ? canary : part;
    }
}
