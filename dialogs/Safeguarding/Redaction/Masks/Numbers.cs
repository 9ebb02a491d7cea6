using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;

/// <summary>Numbers of telephones, people, papers and accounts, however they are parted, in any digits.</summary>
static class Numbers
{
    /// <summary>Digits: three are an age, an emergency number, a law's article; four are an end of something.</summary>
    const int Shortest = 4;

    /// <summary>Letters and digits together, and digits among them: AB1234 is a paper, covid19 isn't.</summary>
    const int ShortestCode = 6;

    const int FewestDigitsOfACode = 3;

    /// <summary>
    /// Digits of small numbers side by side: "14-16" and "12 15" are ages, with more they are a telephone's.
    /// </summary>
    const int MostOfSmallOnes = 5;

    /// <summary>Letters behind a year: "1990s", "2010-talet".</summary>
    const int LongestEnding = 3;

    public static void Mark(Message message, RedactionWords words)
    {
        for (var at = 0; at < message.Count; at++)
        {
            if (!message.IsOpen(at) || !message[at].HasDigits)
            {
                continue;
            }

            var run = DigitRun.From(at, message);
            if (IsTelling(run, message, words))
            {
                message.Mark(run.Begin, run.Last, Found.Number);
            }

            at = run.Last;
        }
    }

    static bool IsTelling(DigitRun run, Message message, RedactionWords words)
    {
        if (run.Parts == 1 && message[run.First].Kind == PieceKind.Code)
        {
            return IsTellingCode(message[run.First]);
        }

        var isHarmless = run.Digits < Shortest
            || run.IsOfYears
            || (run.LongestPart <= 2 && run.Digits <= MostOfSmallOnes && !run.HasPlus)
            || (run.Years == 1 && run.Parts == 2 && run.LongestOther <= 2)
            || (run.Parts == 1 && run.Digits == Shortest && IsNumbered(run.First, message))
            || words.IsPublic(run.TextOf(message));
        return !isHarmless;
    }

    static bool IsTellingCode(Piece code)
    {
        var isYear = code is { Digits: Shortest, Letters: <= LongestEnding, Value: >= 1900 and < 2100 };
        return !isYear
            && ((code.Digits >= Shortest && code.DigitsInARow > 1)
                || (code.DigitsInARow >= FewestDigitsOfACode && code.Digits + code.Letters >= ShortestCode));
    }

    /// <summary>"resolution 2254".</summary>
    static bool IsNumbered(int at, Message message)
    {
        var before = message[at - 1].Kind == PieceKind.Space ? at - 2 : at - 1;
        return message[before].Is(Meanings.Numbered) || message[before].IsSign("§");
    }
}
