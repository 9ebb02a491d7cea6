using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;

/// <summary>Where something lies: <c>36.4072, 41.2264</c> and <c>36°24'26"N 41°13'35"E</c>.</summary>
static class Coordinates
{
    /// <summary>Three decimals are a hundred metres.</summary>
    const int FewestDecimals = 3;

    const int LargestDegree = 180;

    const string Degree = "°º";
    const string Minutes = "'′’\"″”.,";

    public static void Mark(Message message)
    {
        for (var at = 0; at < message.Count; at++)
        {
            if (message[at].Kind == PieceKind.Number && (Decimals(at, message) ?? Degrees(at, message)) is { } last)
            {
                message.Mark(at, last, Found.Place);
                at = last;
            }
        }
    }

    static int? Decimals(int at, Message message)
    {
        if (Decimal(at, message) is not { } first)
        {
            return null;
        }

        var second = message.PastSpace(message.PastSign(Direction(first, message) + 1, ",;/"));
        return Decimal(message.PastSign(second, "-−"), message) is { } last ? Direction(last, message) : null;
    }

    /// <summary>The last piece of a degree with decimals.</summary>
    static int? Decimal(int at, Message message) =>
        message[at] is { Kind: PieceKind.Number, Value: <= LargestDegree }
        && message[at + 1].IsSign(".,٫")
        && message[at + 2] is { Kind: PieceKind.Number, Digits: >= FewestDecimals }
            ? at + 2
            : null;

    /// <summary>With the sign and the letter that may follow.</summary>
    static int Direction(int last, Message message)
    {
        var behind = message.PastSign(last + 1, Degree);
        var letter = message.PastSpace(behind);
        return IsDirection(letter, message) ? letter : behind - 1;
    }

    static bool IsDirection(int at, Message message) =>
        message[at] is { Kind: PieceKind.Word, Letters: 1 } && "NSEWOØnsew".Contains(message[at].First);

    static int? Degrees(int at, Message message)
    {
        if (!message[at + 1].IsSign(Degree))
        {
            return null;
        }

        var (last, hasMore) = (at + 1, false);
        while (Continues(last + 1, message))
        {
            last++;
            hasMore |= message[last].Kind == PieceKind.Number || IsDirection(last, message);
        }

        return hasMore ? WithoutSpace(last, message) : null;
    }

    static bool Continues(int at, Message message) =>
        message[at].Kind is PieceKind.Number
        || message[at].IsSign(Degree)
        || message[at].IsSign(Minutes)
        || IsDirection(at, message)
        || (message[at].Kind is PieceKind.Space
            && (message[at + 1].Kind is PieceKind.Number || IsDirection(at + 1, message)));

    static int WithoutSpace(int last, Message message) => message[last].IsSign(".,") ? last - 1 : last;
}
