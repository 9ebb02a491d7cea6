using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;

/// <summary>How much money: <c>$200</c>, <c>30 000 kr</c>, <c>two thousand dollars</c>, <c>٣ آلاف دولار</c>.</summary>
static class Amounts
{
    const string Signs = "$€£¥₺﷼";

    public static void Mark(Message message, RedactionWords words)
    {
        for (var at = 0; at < message.Count; at++)
        {
            if (!message.IsOpen(at) || !IsCount(at, message))
            {
                continue;
            }

            var last = EndOfCount(at, message);
            var (before, behind) = (CurrencyBefore(at, message), CurrencyBehind(last, message));
            if (before is not null || behind is not null || IsGlued(at, last, message, words))
            {
                message.Mark(before ?? at, behind ?? last, Found.Amount);
                last = behind ?? last;
            }

            at = last;
        }
    }

    static bool IsCount(int at, Message message) => message[at].HasDigits || message[at].Is(Meanings.Numerals);

    /// <summary>Digits in groups and words such as "thousand".</summary>
    static int EndOfCount(int at, Message message)
    {
        var last = at;
        while (true)
        {
            var next = message[last + 1].Kind == PieceKind.Space || message[last + 1].IsSign(".,:'٬٫")
                ? last + 2
                : last + 1;
            if (!message.IsOpen(next) || !IsCount(next, message))
            {
                return last;
            }

            last = next;
        }
    }

    static int? CurrencyBefore(int at, Message message)
    {
        var before = message[at - 1].Kind == PieceKind.Space ? at - 2 : at - 1;
        return message.IsOpen(before) && IsCurrency(message[before]) ? before : null;
    }

    static int? CurrencyBehind(int last, Message message)
    {
        if (message[last + 1].IsSign(":") && message[last + 2].IsSign("-"))
        {
            return last + 2; // As Swedes write crowns.
        }

        var behind = message.PastSpace(last + 1);
        return message.IsOpen(behind) && IsCurrency(message[behind]) ? behind : null;
    }

    static bool IsCurrency(Piece piece) => piece.IsSign(Signs) || piece.Is(Meanings.Currencies);

    /// <summary>"3000kr", "$3k".</summary>
    static bool IsGlued(int at, int last, Message message, RedactionWords words)
    {
        for (var place = at; place <= last; place++)
        {
            if (message[place].Kind == PieceKind.Code
                && words.MeaningOf(LettersOf(message.TextOf(place))).HasFlag(Meanings.Currencies))
            {
                return true;
            }
        }

        return false;
    }

    static ReadOnlySpan<char> LettersOf(ReadOnlySpan<char> code)
    {
        var from = 0;
        while (from < code.Length && !char.IsLetter(code[from]))
        {
            from++;
        }

        return code[from..];
    }
}
