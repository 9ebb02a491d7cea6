using System.Globalization;
using System.Text;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>A paragraph, step or caution whose markers are taken apart from its words.</summary>
/// <param name="Line">Where it starts.</param>
/// <param name="Pieces">Words and source ids in turn, as they stand.</param>
/// <param name="HasView">A part of it is marked as our own view.</param>
/// <param name="Places">The places named in braces.</param>
sealed record MarkedText(
    int Line,
    IReadOnlyList<MarkedPiece> Pieces,
    bool HasView,
    IReadOnlyList<PlaceId> Places)
{
    public IEnumerable<MarkedPiece> Citations => Pieces.Where(piece => piece.Source is not null);

    /// <summary>What a reader would count, markers left out.</summary>
    public int Length => new StringInfo(string.Concat(Pieces.Select(piece => piece.Words)).Trim()).LengthInTextElements;

    /// <summary>Which sources and whether our own view stand behind it, for comparing a translation.</summary>
    public string Backing
    {
        get
        {
            var sources = Citations.Select(piece => piece.Marker).ToHashSet(StringComparer.Ordinal);
            var sorted = sources.Order(StringComparer.Ordinal);
            return string.Join(' ', HasView ? sorted.Append("[view]") : sorted);
        }
    }

    public CitedText Cite(IReadOnlyDictionary<string, int> numbers)
    {
        var text = new StringBuilder();
        foreach (var piece in Pieces)
        {
            text.Append(piece.Words);
            if (piece.Source is { } source && numbers.TryGetValue(source, out var number))
            {
                text.Append(CultureInfo.InvariantCulture, $"[{number}]");
            }
        }

        return new(text.ToString().Trim());
    }
}

/// <summary>Words, and the source that is cited behind them if any.</summary>
readonly record struct MarkedPiece(string Words, string? Source, int Line)
{
    /// <summary>How binding the words are; null where the entry's own <c>claim</c> holds.</summary>
    public ClaimKind? Claim { get; init; }

    /// <summary>As it is written in the file.</summary>
    public string Marker => Claim is { } claim ? $"[{claim.ToString().ToLowerInvariant()} {Source}]" : $"[{Source}]";
}
