using System.Buffers;
using System.Text;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;

/// <summary>A text in pieces, and what is to be masked of it.</summary>
sealed class Message : IDisposable
{
    /// <summary>In a title more words have capitals; in a sentence fewer.</summary>
    const double TitledShare = 0.6;

    /// <summary>In share of words with capitals only: "MY DAUGHTER is in Roj" is shouted too.</summary>
    const double ShoutedShare = 0.7;

    const int ShortestTitle = 4;

    /// <summary>One German word in so many is enough; a quoted one in a long message isn't.</summary>
    const int WordsPerGermanOne = 6;

    static readonly Piece Beyond;

    readonly string _text;
    readonly Piece[] _pieces;
    readonly Found[] _marks;

    public Message(string text, RedactionWords words)
    {
        _text = text;
        _pieces = ArrayPool<Piece>.Shared.Rent(text.Length);
        Count = PieceReader.Read(text, _pieces);
        _marks = ArrayPool<Found>.Shared.Rent(Count);
        _marks.AsSpan(0, Count).Clear();
        Sentences.Begin(Pieces);
        words.Explain(text, Pieces);
        var counted = new WordCount(Pieces);
        HasDigits = counted.HasDigits;
        Meaning = counted.Meaning;
        IsShouted = counted.Shouted > 0 && counted.Shouted >= ShoutedShare * counted.Cased;
        IsTitled = counted.Cased >= ShortestTitle && counted.Capital >= TitledShare * counted.Cased;
        HasNounsInCapitals = counted.German > 0 && counted.German * WordsPerGermanOne >= counted.Cased;
    }

    public int Count { get; }

    /// <summary>Most messages have none: much of what is looked for can't be there.</summary>
    public bool HasDigits { get; }

    /// <summary>What any of its words is.</summary>
    public Meanings Meaning { get; }

    /// <summary>Written in capitals, so that they say nothing.</summary>
    public bool IsShouted { get; }

    /// <summary>Every Word Begins With One.</summary>
    public bool IsTitled { get; }

    /// <summary>German: a capital in the middle of a sentence says nothing.</summary>
    public bool HasNounsInCapitals { get; }

    /// <summary>The piece at a place; one of no kind beyond the text.</summary>
    public ref readonly Piece this[int at]
    {
        get
        {
            Looks++;
            return ref (uint)at < (uint)Count ? ref _pieces[at] : ref Beyond;
        }
    }

    /// <summary>How often a piece was looked at: what all the masks together cost.</summary>
    public long Looks { get; private set; }

    Span<Piece> Pieces => _pieces.AsSpan(0, Count);

    public bool Has(char letter) => _text.Contains(letter);

    public ReadOnlySpan<char> TextOf(int at) => _text.AsSpan(_pieces[at].Start, _pieces[at].End - _pieces[at].Start);

    /// <summary>The place behind a space, if there is one here.</summary>
    public int PastSpace(int at) => this[at].Kind == PieceKind.Space ? at + 1 : at;

    /// <summary>The place behind one of these signs, if there is one here.</summary>
    public int PastSign(int at, ReadOnlySpan<char> signs) => this[at].IsSign(signs) ? at + 1 : at;

    /// <summary>Still to be looked at: neither masked before nor now.</summary>
    public bool IsOpen(int at) =>
        this[at].Kind is not (PieceKind.None or PieceKind.Mask) && _marks[at] == Found.Nothing;

    public bool IsMarked(int at, Found found) => at >= 0 && at < Count && _marks[at] == found;

    /// <param name="from">The first piece.</param>
    /// <param name="last">The last piece.</param>
    /// <param name="found">What they are.</param>
    public void Mark(int from, int last, Found found) => _marks.AsSpan(from, last - from + 1).Fill(found);

    /// <summary>The text with a token for each thing, however many pieces it has.</summary>
    public RedactedText Mask()
    {
        var masked = new StringBuilder(_text.Length);
        var (all, last) = (Found.Nothing, Found.Nothing);
        var gap = default(Range);
        for (var at = 0; at < Count; at++)
        {
            var found = _pieces[at].Masked | _marks[at];
            if (found == Found.Nothing && last != Found.Nothing && gap.Equals(default) && Parts(at))
            {
                gap = _pieces[at].Start.._pieces[at].End;
                continue;
            }

            if (found == Found.Nothing || found != last)
            {
                masked.Append(_text.AsSpan()[gap]);
                masked.Append(found == Found.Nothing ? TextOf(at) : MaskToken.Of(found));
            }

            (all, last, gap) = (all | found, found, default);
        }

        masked.Append(_text.AsSpan()[gap]);
        return new(masked.ToString(), all);
    }

    /// <summary>What a family wrote does not stay in shared buffers.</summary>
    public void Dispose()
    {
        Pieces.Clear();
        ArrayPool<Piece>.Shared.Return(_pieces);
        ArrayPool<Found>.Shared.Return(_marks);
    }

    /// <summary>Two names beside each other are one.</summary>
    bool Parts(int at) => _pieces[at].Kind == PieceKind.Space || _pieces[at].IsSign("-");

    readonly ref struct WordCount
    {
        public WordCount(ReadOnlySpan<Piece> pieces)
        {
            foreach (ref readonly var piece in pieces)
            {
                HasDigits |= piece.HasDigits;
                Meaning |= piece.Meaning;
                Cased += piece.Kind == PieceKind.Word && piece.Letters > 1 && piece.Case != LetterCase.None ? 1 : 0;
                Shouted += piece.Kind == PieceKind.Word && piece.Case == LetterCase.Shouted ? 1 : 0;
                Capital += piece.Kind == PieceKind.Word && piece.Case == LetterCase.Capital ? 1 : 0;
                German += piece.Is(Meanings.German) ? 1 : 0;
            }
        }

        public bool HasDigits { get; }

        public Meanings Meaning { get; }

        public int Cased { get; }

        public int Shouted { get; }

        public int Capital { get; }

        public int German { get; }
    }
}
