using System.Text;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;

/// <summary>Digits that belong together though spaces, hyphens and brackets part them.</summary>
struct DigitRun
{
    /// <summary>"+46 (0) 70" and "070 - 12" have no more between two groups.</summary>
    const int MostPiecesBetween = 3;

    const string Between = "-–—−./()+·_";

    /// <summary>An IBAN's groups.</summary>
    const int GroupOfIban = 4;

    /// <summary>With a plus or a bracket that stands before it.</summary>
    public int Begin { get; private set; }

    public int First { get; private set; }

    public int Last { get; private set; }

    public int Parts { get; private set; }

    public int Digits { get; private set; }

    public int Years { get; private set; }

    /// <summary>Digits of the longest part, and of the longest that is no year.</summary>
    public int LongestPart { get; private set; }

    public int LongestOther { get; private set; }

    public bool HasPlus { get; private set; }

    public readonly bool IsOfYears => Years == Parts;

    public static DigitRun From(int at, Message message)
    {
        var run = new DigitRun { First = at, Last = at, Begin = at };
        while (message[run.Begin - 1].IsSign("+(") && message.IsOpen(run.Begin - 1) && at - run.Begin < 2)
        {
            run.Begin--;
            run.HasPlus |= message[run.Begin].IsSign("+");
        }

        run.Add(message[at]);
        var isIban = IsBeginOfIban(message[at]);
        while (run.Next(message, isIban) is { } next)
        {
            run.Last = next;
            run.Add(message[next]);
        }

        return run;
    }

    public readonly string TextOf(Message message)
    {
        var digits = new StringBuilder(Digits);
        for (var at = Begin; at <= Last; at++)
        {
            foreach (var rune in message.TextOf(at).EnumerateRunes())
            {
                if (Characters.KindOf(rune) == CharacterKind.Digit)
                {
                    digits.Append((char)('0' + Characters.ValueOf(rune)));
                }
            }
        }

        return digits.ToString();
    }

    static bool IsBeginOfIban(Piece piece) => piece is { Kind: PieceKind.Code, Letters: 2, Digits: 2 };

    void Add(Piece part)
    {
        Parts++;
        Digits += part.Digits;
        LongestPart = Math.Max(LongestPart, part.Digits);
        if (Dates.IsYear(part))
        {
            Years++;
        }
        else
        {
            LongestOther = Math.Max(LongestOther, part.Digits);
        }
    }

    readonly int? Next(Message message, bool isIban)
    {
        var (at, isSpaced) = (Last + 1, false);
        while (at <= Last + MostPiecesBetween && IsBetween(at, message))
        {
            isSpaced |= message[at].Kind == PieceKind.Space;
            at++;
        }

        if (at == Last + 1 || !message.IsOpen(at))
        {
            return null;
        }

        var belongs = message[at].Kind switch
        {
            PieceKind.Number => true,
            PieceKind.Code => !isSpaced || (isIban && message[at].Letters + message[at].Digits <= GroupOfIban),
            PieceKind.Word => isIban && message[at] is { Case: LetterCase.Shouted, Letters: GroupOfIban },
            _ => false,
        };
        return belongs ? at : null;
    }

    /// <summary>A full stop or a comma with a space behind it ends a sentence, not a group.</summary>
    static bool IsBetween(int at, Message message) =>
        message[at].Kind == PieceKind.Space
        || (message[at].IsSign(".,") ? message[at + 1].HasDigits : message[at].IsSign(Between));
}
