using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;

/// <summary>Words with a capital in the middle of a sentence that nobody knows as anything else.</summary>
static class CapitalNames
{
    /// <summary>Shorter ones in capitals are mostly short for something: UN, DNA, BUP.</summary>
    const int ShortestShouted = 4;

    public static void Mark(Message message, RedactionWords words)
    {
        if (message.IsShouted || message.HasNounsInCapitals)
        {
            return;
        }

        for (var at = 0; at < message.Count; at++)
        {
            if (message[at].Kind == PieceKind.Word && message.IsOpen(at) && IsName(at, message, words))
            {
                message.Mark(at, at, Found.Name);
            }
        }

        MarkBeginnings(message);
    }

    static bool IsName(int at, Message message, RedactionWords words)
    {
        var word = message[at];
        if (word.IsFirst)
        {
            return IsSubject(at, message, words);
        }

        var isWritten = word.Case == LetterCase.Capital
            || (word.Case == LetterCase.Shouted && word.Letters >= ShortestShouted);
        return (isWritten && !word.IsKnown)
            || (word.Case == LetterCase.Capital && word.Is(Meanings.AlsoNames)
                && !(message.IsTitled && word.IsKnown));
    }

    /// <summary>"Samira was in al-Hol", but not "Whre is my son".</summary>
    static bool IsSubject(int at, Message message, RedactionWords words) =>
        message[at].Case == LetterCase.Capital
        && !message[at].IsKnown
        && message[at + 1].Kind == PieceKind.Space
        && message[at + 2].Is(Meanings.Is)
        && !words.IsNearlyAsking(message.TextOf(at));

    /// <summary>A first word that goes on with a name is part of it: "Samira Haddad".</summary>
    static void MarkBeginnings(Message message)
    {
        for (var at = 0; at < message.Count - 2; at++)
        {
            var word = message[at];
            if (word is { IsFirst: true, Case: LetterCase.Capital, Kind: PieceKind.Word }
                && !word.IsKnown
                && message.IsOpen(at)
                && (message[at + 1].Kind == PieceKind.Space || message[at + 1].IsSign("-"))
                && message.IsMarked(at + 2, Found.Name))
            {
                message.Mark(at, at, Found.Name);
            }
        }
    }
}
