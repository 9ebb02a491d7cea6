using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;

/// <summary>Streets with a number: <c>Storgatan 12</c>, <c>12 Main Street</c>, <c>12 rue de la Paix</c>.</summary>
static class Streets
{
    /// <summary>"12 Martin Luther King Street".</summary>
    const int MostWordsOfAName = 4;

    public static void Mark(Message message, RedactionWords words)
    {
        for (var at = 0; at < message.Count; at++)
        {
            if (message.IsOpen(at) && message[at].Kind == PieceKind.Word && Find(at, message, words) is { } found)
            {
                message.Mark(found.From, found.Last, Found.Place);
                at = found.Last;
            }
        }
    }

    static (int From, int Last)? Find(int at, Message message, RedactionWords words)
    {
        if (HouseBehind(at, message) is { } house && IsStreet(at, message, words))
        {
            return (at, house);
        }

        if (!message[at].Is(Meanings.Streets))
        {
            return null;
        }

        return HouseBefore(at, message) is { } before
            ? (before, EndOfName(at, message))
            : NumberBehind(at, message) is { } behind ? (at, behind) : null;
    }

    /// <summary>"frågade 2 gånger" is none.</summary>
    static bool IsStreet(int at, Message message, RedactionWords words) =>
        (message[at].Case == LetterCase.Capital || message[at].Meaning == Meanings.None)
        && words.IsStreet(message.TextOf(at));

    static bool IsHouse(int at, Message message) =>
        message.IsOpen(at) && message[at] is { HasDigits: true, Digits: <= 4, Letters: <= 1 }
        && !Dates.IsYear(message[at]);

    static int? HouseBehind(int street, Message message) =>
        message[street + 1].Kind == PieceKind.Space && IsHouse(street + 2, message) ? street + 2 : null;

    /// <summary>The number, with a few words of a name between it and the street's word.</summary>
    static int? HouseBefore(int street, Message message)
    {
        var at = street;
        for (var words = 0; words <= MostWordsOfAName && message[at - 1].Kind == PieceKind.Space; words++)
        {
            at -= 2;
            if (IsHouse(at, message) || (message[at].IsSign(",") && IsHouse(at - 1, message)))
            {
                return IsHouse(at, message) ? at : at - 1;
            }

            if (message[at].Kind != PieceKind.Word || !IsPartOfName(message[at]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"rue Victor Hugo 12", "شارع فلسطين 12".</summary>
    static int? NumberBehind(int street, Message message)
    {
        var at = street;
        for (var words = 0; words <= MostWordsOfAName && message[at + 1].Kind == PieceKind.Space; words++)
        {
            at += 2;
            if (IsHouse(at, message))
            {
                return at;
            }

            if (message[at].Kind != PieceKind.Word || !IsPartOfName(message[at]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"12 rue de la Paix" ends with its last capital.</summary>
    static int EndOfName(int street, Message message)
    {
        var (last, at) = (street, street);
        for (var words = 0; words < MostWordsOfAName && message[at + 1].Kind == PieceKind.Space; words++)
        {
            at += 2;
            if (message[at].Case == LetterCase.Capital)
            {
                last = at;
            }
            else if (!message[at].Is(Meanings.Of | Meanings.Particles))
            {
                break;
            }
        }

        return last;
    }

    static bool IsPartOfName(Piece piece) =>
        piece.Case is LetterCase.Capital or LetterCase.None
        || piece.Meaning == Meanings.None
        || piece.Is(Meanings.Of | Meanings.Particles);
}
