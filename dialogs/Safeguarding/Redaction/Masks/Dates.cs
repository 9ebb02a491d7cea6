using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;

/// <summary>
/// Days in every order: <c>2014-03-12</c>, <c>12/3 2014</c>, <c>March 12th, 2014</c>, <c>١٢ آذار</c>.
/// </summary>
/// <remarks>A year alone stays: "since 2019" tells nothing of anybody.</remarks>
static class Dates
{
    const string Parts = "./-–—";

    /// <summary>Between "born" and the day: "on the", "den", a colon.</summary>
    const int MostPiecesBetween = 6;

    public static void Mark(Message message)
    {
        for (var at = 0; at < message.Count; at++)
        {
            if (EndOfDate(at, message) is { } last)
            {
                message.Mark(at, last, Found.Date);
                at = last;
            }
            else if (message[at].Is(Meanings.Born) && AfterBorn(at, message) is { } born)
            {
                message.Mark(born.From, born.Last, Found.Date);
                at = born.Last;
            }
        }
    }

    public static bool IsYear(Piece piece) =>
        piece is { Kind: PieceKind.Number, Digits: 4, Value: (>= 1300 and < 1500) or (>= 1900 and < 2100) };

    /// <summary>"12th of March", "le 12 d'avril", but not "12 til maj".</summary>
    static bool IsOf(ReadOnlySpan<char> word) =>
        word is "of" or "de" or "d" or "af" or "av" or "in" or "i";

    static bool IsDay(Piece piece) =>
        piece is { HasDigits: true, Digits: 1 or 2, Letters: <= 3, Value: >= 1 and <= 31 };

    static bool IsPlainDay(Piece piece) => piece.Kind == PieceKind.Number && IsDay(piece);

    static bool IsMonthNumber(Piece piece) => IsPlainDay(piece) && piece.Value <= 12;

    static bool IsShortYear(Piece piece) => piece is { Kind: PieceKind.Number, Digits: 2 };

    static int? EndOfDate(int at, Message message) => message[at] switch
    {
        _ when !message.IsOpen(at) => null,
        { Kind: PieceKind.Number } => InNumbers(at, message) ?? DayAndMonth(at, message),
        { Kind: PieceKind.Code } => DayAndMonth(at, message),
        { Kind: PieceKind.Word } word when word.Is(Meanings.AnyMonth) => MonthAndDay(at, message),
        _ => null,
    };

    static int? InNumbers(int at, Message message)
    {
        if (!message[at + 1].IsSign(Parts) || IsPartOfMore(at, message))
        {
            return null;
        }

        var second = message.PastSpace(at + 2);
        var behind = message.PastSign(second + 1, Parts);
        var third = message.PastSpace(behind);
        var isParted = behind > second + 1 || (third > behind && IsYear(message[third]));
        var isDate = (message[at], message[second], message[third]) switch
        {
            var (year, month, day) when IsYear(year) => IsMonthNumber(month) && IsPlainDay(day),
            var (one, other, year) when IsYear(year) || IsShortYear(year) =>
                IsPlainDay(one) && IsPlainDay(other) && (IsMonthNumber(one) || IsMonthNumber(other)),
            _ => false,
        };
        var goesOn = message[third + 1].IsSign(Parts) && message[third + 2].HasDigits;
        return isParted && isDate && !goesOn ? third : null;
    }

    static bool IsPartOfMore(int at, Message message) =>
        message[at - 1].IsSign(Parts + "+") && message[at - 2].HasDigits;

    /// <summary>"12 March 2014", "3:e maj", "12th of March".</summary>
    static int? DayAndMonth(int at, Message message)
    {
        if (!IsDay(message[at]))
        {
            return null;
        }

        var isOrdinal = message[at].Kind == PieceKind.Code;
        var month = message.PastSign(at + 1, ".");
        if (message[at + 1].IsSign(":") && message[at + 2] is { Kind: PieceKind.Word, Letters: 1 })
        {
            (month, isOrdinal) = (at + 3, true);
        }

        month = message.PastSpace(month);
        if (message[month] is { Kind: PieceKind.Word, Letters: <= 2 } && IsOf(message.TextOf(month))
            && message[month + 1].Kind == PieceKind.Space)
        {
            (month, isOrdinal) = (month + 2, true);
        }

        return EndOfMonth(month, message) is { } last && (isOrdinal || IsMonth(month, last, message))
            ? EndOfYear(last, message)
            : null;
    }

    /// <summary>"March 12th, 2014".</summary>
    static int? MonthAndDay(int at, Message message)
    {
        if (EndOfMonth(at, message) is not { } last || message[last + 1].Kind != PieceKind.Space)
        {
            return null;
        }

        var day = last + 2;
        var isMeant = IsMonth(at, day, message) || message[day].Kind == PieceKind.Code;
        return IsDay(message[day]) && isMeant ? EndOfYear(day, message) : null;
    }

    /// <summary>"May" with a capital or before a year, not "2 may come".</summary>
    static bool IsMonth(int month, int last, Message message) =>
        message[month].Is(Meanings.Months)
        || (message[month].Case == LetterCase.Capital && !message[month].IsFirst)
        || EndOfYear(last, message) != last;

    /// <summary>"كانون الثاني" has two words.</summary>
    static int? EndOfMonth(int at, Message message)
    {
        if (!message.IsOpen(at) || !message[at].Is(Meanings.AnyMonth))
        {
            return null;
        }

        var hasTwo = message[at + 1].Kind == PieceKind.Space && message[at + 2].Is(Meanings.AnyMonth);
        return hasTwo ? at + 2 : at;
    }

    static int EndOfYear(int last, Message message)
    {
        var year = message.PastSpace(message.PastSign(last + 1, ".,،"));
        return year > last + 1 && IsYear(message[year]) ? year : last;
    }

    /// <summary>
    /// Also what elsewhere could be something else: "född 140312", "born in March 2014", "né le 12/3".
    /// </summary>
    static (int From, int Last)? AfterBorn(int born, Message message)
    {
        var at = born + 1;
        while (at <= born + MostPiecesBetween && IsBetween(message[at]))
        {
            at++;
        }

        if (EndOfDate(at, message) is { } last)
        {
            return (at, last);
        }

        return message[at] switch
        {
            _ when !message.IsOpen(at) => null,
            { Kind: PieceKind.Number, Digits: 6 or 8 } when !message[at + 1].IsSign(Parts + "+") => (at, at),
            { Kind: PieceKind.Number } when message[at + 1].IsSign(Parts) && IsDay(message[at + 2]) => (at, at + 2),
            _ when EndOfMonth(at, message) is { } month && EndOfYear(month, message) is var year && year > month =>
                (at, year),
            _ => null,
        };
    }

    static bool IsBetween(Piece piece) =>
        piece.Kind == PieceKind.Space
        || piece.IsSign(":.,(")
        || (piece.Kind == PieceKind.Word && (piece.Letters == 1 || piece.Is(Meanings.Frequent | Meanings.Born))
            && !piece.Is(Meanings.AnyMonth));
}
