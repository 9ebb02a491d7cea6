using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;

/// <summary>
/// Tents, sections, cells: <c>tent 45</c>, <c>block C</c>, <c>fjärde sektorn</c>, <c>خيمة رقم ٤٥</c>.
/// </summary>
static class Rooms
{
    /// <summary>"خيمة رقم: ٤٥" has no more between its words.</summary>
    const int MostPiecesBetween = 6;

    /// <summary>In letters and digits: B12 is a tent, and what is longer is a number of another kind.</summary>
    const int LongestLabel = 6;

    public static void Mark(Message message)
    {
        var hasAny = (message.Meaning & Meanings.Rooms) != Meanings.None;
        for (var at = 0; hasAny && at < message.Count; at++)
        {
            if (!message.IsOpen(at) || !message[at].Is(Meanings.Rooms))
            {
                continue;
            }

            var (from, last) = (CountedBefore(at, message) ?? at, LabelBehind(at, message) ?? at);
            if (from < last)
            {
                message.Mark(from, last, Found.Place);
                at = last;
            }
        }
    }

    /// <summary>"fourth section", "4th section", "4. sektion".</summary>
    static int? CountedBefore(int room, Message message)
    {
        if (message[room - 1].Kind != PieceKind.Space)
        {
            return null;
        }

        var at = room - 2;
        return message[at] switch
        {
            _ when !message.IsOpen(at) => null,
            { Kind: PieceKind.Word } word when word.Is(Meanings.Ordinals) => at,
            { Kind: PieceKind.Code, Digits: <= 2 } => at,
            { Kind: PieceKind.Word, Letters: 1 } when message[at - 1].IsSign(":") && IsSmall(at - 2, message) => at - 2,
            { Kind: PieceKind.Sign, First: '.' } when IsSmall(at - 1, message) => at - 1,
            _ => null,
        };
    }

    static bool IsSmall(int at, Message message) =>
        message.IsOpen(at) && message[at] is { Kind: PieceKind.Number, Digits: <= 2 };

    static int? LabelBehind(int room, Message message)
    {
        var at = room + 1;
        while (at < room + MostPiecesBetween && IsBetween(at, message))
        {
            at++;
        }

        return at > room + 1 || message[at].HasDigits ? LabelAt(at, message) : null;
    }

    static bool IsBetween(int at, Message message) =>
        message[at].Kind == PieceKind.Space
        || message[at].Is(Meanings.NumberWords)
        || message[at].IsSign(":#№º°-")
        || (message[at].IsSign(".") && message[at - 1].Is(Meanings.NumberWords));

    static int? LabelAt(int at, Message message)
    {
        if (!message.IsOpen(at)
            || !(IsShortLabel(message[at]) || message[at].Is(Meanings.Ordinals | Meanings.Numerals)))
        {
            return null;
        }

        // "7-12", and "B 12" but not "45 of us".
        var isParted = message[at + 1].IsSign("-/")
            || (message[at + 1].Kind == PieceKind.Space && message[at].Letters == 1 && message[at + 2].HasDigits);
        return isParted && message.IsOpen(at + 2) && IsShortLabel(message[at + 2]) ? at + 2 : at;
    }

    /// <summary>"block C", but not "in a tent a girl".</summary>
    static bool IsShortLabel(Piece piece) => piece switch
    {
        { HasDigits: true } => piece.Letters + piece.Digits <= LongestLabel,
        { Kind: PieceKind.Word, Letters: 1 } => piece.Case is LetterCase.Initial
            || (piece.Case == LetterCase.None && !piece.Is(Meanings.And | Meanings.Frequent)),
        _ => false,
    };
}
