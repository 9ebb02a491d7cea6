namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;

/// <summary>Finds the first words of sentences.</summary>
static class Sentences
{
    const string Ends = "!?؟…۔";

    /// <summary>"Mr. Ali", "t.ex. Ali": whatever is so short has a full stop of its own.</summary>
    const int LongestShortened = 2;

    public static void Begin(Span<Piece> pieces)
    {
        var isFirst = true;
        for (var at = 0; at < pieces.Length; at++)
        {
            switch (pieces[at].Kind)
            {
                case PieceKind.Line:
                    isFirst = true;
                    break;
                case PieceKind.Sign:
                    isFirst |= pieces[at].IsSign(Ends) || IsFullStop(at, pieces);
                    break;
                case PieceKind.Space:
                    break;
                default:
                    pieces[at].IsFirst = isFirst;
                    isFirst = false;
                    break;
            }
        }
    }

    static bool IsFullStop(int at, ReadOnlySpan<Piece> pieces) =>
        pieces[at].IsSign(".")
        && (at + 1 == pieces.Length || pieces[at + 1].Kind == PieceKind.Space)
        && !(at > 0 && pieces[at - 1] is { Kind: PieceKind.Word, Letters: <= LongestShortened });
}
