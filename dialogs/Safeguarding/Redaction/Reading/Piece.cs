using System.Runtime.InteropServices;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;

/// <summary>A word, a number or what stands between them. All pieces of a text together are the text.</summary>
[StructLayout(LayoutKind.Auto)]
record struct Piece(PieceKind Kind, int Start, int End)
{
    /// <summary>The character of a sign; of others the first.</summary>
    public char First { get; init; }

    public LetterCase Case { get; init; }

    public int Letters { get; init; }

    public int Digits { get; init; }

    /// <summary>Digits beside each other: who writes Arabic with Latin letters has 7 and 3 among them.</summary>
    public int DigitsInARow { get; init; }

    /// <summary>What the digits say; -1 when they are too many for a day, a year or a tent.</summary>
    public int Value { get; init; }

    /// <summary>What was masked here.</summary>
    public Found Masked { get; init; }

    /// <summary>The first word of its sentence, where a capital says nothing.</summary>
    public bool IsFirst { get; set; }

    /// <summary>What the word is known to be; empty for one that nobody has listed.</summary>
    public Meanings Meaning { get; set; }

    public readonly bool HasDigits => Kind is PieceKind.Number or PieceKind.Code;

    /// <summary>A word that is something else than a name.</summary>
    public readonly bool IsKnown => (Meaning & ~(Meanings.AnyName | Meanings.Inflected)) != Meanings.None;

    public readonly bool Is(Meanings any) => (Meaning & any) != Meanings.None;

    public readonly bool IsSign(ReadOnlySpan<char> signs) => Kind == PieceKind.Sign && signs.Contains(First);
}
