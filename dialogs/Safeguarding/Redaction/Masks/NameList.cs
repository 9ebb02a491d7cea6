using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;

/// <summary>A name with all its words, and the names that are listed behind it.</summary>
static class NameList
{
    /// <summary>
    /// Words of a name: first names and last names; more are a sentence in a language that nobody knows.
    /// </summary>
    const int MostWords = 4;

    /// <summary>Masks the name that begins at a place, and "… and Omar" behind it.</summary>
    /// <returns>False when there is none.</returns>
    public static bool Mark(int at, Trust trust, Message message)
    {
        if (!IsName(at, trust, message))
        {
            return false;
        }

        var isMore = true;
        while (isMore)
        {
            var last = EndOfName(at, trust, message);
            message.Mark(at, last, Found.Name);
            at = NextInList(last, message);
            isMore = at > last && IsName(at, WeakerBehindComma(last, trust, message), message);
        }

        return true;
    }

    public static bool IsName(int at, Trust trust, Message message)
    {
        var word = message[at];
        if (word.Kind != PieceKind.Word || !message.IsOpen(at) || word.Letters < 2)
        {
            return false;
        }

        if (word.Is(Meanings.Names))
        {
            return true;
        }

        var isCapital = !message.IsShouted && word.Case is LetterCase.Capital or LetterCase.Shouted;
        var isKnown = word.IsKnown || (word.Case == LetterCase.None && ArabicShapes.IsNoName(message.TextOf(at)));
        if (word.Is(Meanings.AlsoNames))
        {
            return trust > Trust.Frequent
                && (isCapital || word.Case == LetterCase.None || (trust > Trust.Introduced && !isKnown)
                    || (trust == Trust.Named && !word.Is(Meanings.Frequent)));
        }

        return !isKnown && trust switch
        {
            Trust.Frequent => false,
            Trust.Introduced => isCapital || (word.Case == LetterCase.None && IsTitled(at, message)),
            _ => true,
        };
    }

    /// <summary>In Arabic what stands behind "Mrs" is a name, but not all that stands behind "I am".</summary>
    static bool IsTitled(int at, Message message) => message[at - 2].Is(Meanings.Titles);

    public static int EndOfName(int first, Trust trust, Message message)
    {
        // "Emil appears": a name that was written with a capital goes on with one.
        var isWritten = !message.IsShouted && message[first].Case == LetterCase.Capital;
        var last = first;
        for (var words = 1; words < MostWords; words++)
        {
            var next = NextOfName(last, message);
            if (next == last || !IsPart(next, isWritten ? Trust.Introduced : trust, message))
            {
                break;
            }

            last = next;
        }

        return last;
    }

    /// <summary>The next word, behind a space, a hyphen or a small word such as "bin".</summary>
    static int NextOfName(int last, Message message)
    {
        if (message[last + 1].Kind is not PieceKind.Space && !message[last + 1].IsSign("-"))
        {
            return last;
        }

        var next = last + 2;
        var isSmall = message[next].Is(Meanings.Particles | Meanings.Lineage)
            && (message[next + 1].Kind == PieceKind.Space || message[next + 1].IsSign("-"));
        return isSmall ? next + 2 : next;
    }

    /// <summary>A name may go on in small letters only where it has begun so.</summary>
    static bool IsPart(int at, Trust trust, Message message)
    {
        var word = message[at];
        if (word.Kind != PieceKind.Word || !message.IsOpen(at))
        {
            return false;
        }

        return word.Case switch
        {
            LetterCase.Initial => !word.Is(Meanings.Frequent | Meanings.And),
            LetterCase.Capital => word.Is(Meanings.AnyName) || !word.IsKnown,
            _ when word.Is(Meanings.Names) => true,
            LetterCase.None when word.Is(Meanings.AlsoNames) => trust > Trust.Introduced,
            _ => word.Letters > 1 && trust > Trust.Introduced && !word.IsKnown && !word.Is(Meanings.Inflected)
                && !ArabicShapes.IsNoName(message.TextOf(at)),
        };
    }

    /// <summary>The place behind a comma or "and".</summary>
    static int NextInList(int last, Message message)
    {
        var comma = message.PastSpace(last + 1);
        if (message[comma].IsSign(",،"))
        {
            comma = message.PastSpace(comma + 1);
            return message[comma].Is(Meanings.And) ? message.PastSpace(comma + 1) : comma;
        }

        return message[comma].Is(Meanings.And) || message[comma].IsSign("&") ? message.PastSpace(comma + 1) : last;
    }

    /// <summary>"my daughter sara, desperate for help": behind a comma only what is written as a name is one.</summary>
    static Trust WeakerBehindComma(int last, Trust trust, Message message)
    {
        var isComma = message[message.PastSpace(last + 1)].IsSign(",،");
        return isComma && trust > Trust.Introduced ? Trust.Introduced : trust;
    }
}
