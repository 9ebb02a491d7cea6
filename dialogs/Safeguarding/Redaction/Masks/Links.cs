using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;

/// <summary>Addresses of pages, of mail, and names that begin with @.</summary>
static class Links
{
    /// <summary>What stands between two parts of a name on the net.</summary>
    const string Joins = ".-+";

    /// <summary>
    /// Ends of an address that are no words of a sentence whose space was forgotten ("camp.no answer").
    /// </summary>
    static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "com", "org", "net", "info", "edu", "gov", "eu", "app", "io", "se", "dk", "fi", "fr", "nl", "uk", "iq", "sy",
        "tv",
        "ru", "tr", "ca", "au", "ch", "mil", "int", "biz", "page", "link", "chat", "online", "news", "ngo",
    };

    /// <summary>Those that are: only behind www or before a slash.</summary>
    static readonly HashSet<string> EndingsOrWords = new(StringComparer.Ordinal)
    {
        "no", "me", "de", "us", "be", "at", "in", "is", "it", "to", "so", "ly", "co", "gg", "am", "im",
    };

    public static void Mark(Message message, RedactionWords words)
    {
        for (var at = 0; at < message.Count; at++)
        {
            if (message[at].IsSign("@"))
            {
                at = MarkMail(at, message);
            }
            else if (message[at].IsSign(":") && message[at + 1].IsSign("/") && message[at + 2].IsSign("/"))
            {
                at = MarkRest(FirstOfName(at, message), at, message, Found.Link);
            }
            else if (message[at].IsSign("/") && message[at + 1].IsSign("/") && message[at + 2].IsSign("/"))
            {
                at = MarkRest(at, at + 2, message, Found.Place); // what3words
            }
            else if (message[at].IsSign(".") && IsName(message[at + 1]) && message.IsOpen(at - 1))
            {
                at = MarkPage(at, message, words);
            }
        }

        var hasNickname = message.Has('_');
        for (var at = 0; hasNickname && at < message.Count; at++)
        {
            if (IsNickname(at, message))
            {
                message.Mark(at, at, Found.Link);
            }
        }
    }

    /// <summary>"sara_ali99": nobody writes so who is not on the net.</summary>
    static bool IsNickname(int at, Message message) =>
        message[at] is { Kind: PieceKind.Word or PieceKind.Code, Letters: > 2 }
        && message.TextOf(at).Trim('_').Contains('_')
        && message.IsOpen(at);

    static bool IsName(Piece piece) => piece.Kind is PieceKind.Word or PieceKind.Number or PieceKind.Code;

    /// <summary>The first piece of the name that ends before here.</summary>
    static int FirstOfName(int at, Message message)
    {
        var first = at;
        while (message.IsOpen(first - 1)
            && (IsName(message[first - 1]) || (message[first - 1].IsSign(Joins) && IsName(message[first - 2]))))
        {
            first--;
        }

        return first;
    }

    /// <summary>The last piece of the name that begins behind here.</summary>
    static int LastOfName(int at, Message message)
    {
        var last = at;
        while (IsName(message[last + 1]) || (message[last + 1].IsSign(Joins) && IsName(message[last + 2])))
        {
            last++;
        }

        return last;
    }

    static int MarkMail(int at, Message message)
    {
        var isSpaced = message[at - 1].Kind == PieceKind.Space && message[at + 1].Kind == PieceKind.Space;
        var from = FirstOfName(isSpaced ? at - 1 : at, message);
        var isMail = from < at && IsName(message[from]);
        var behind = isMail && isSpaced ? at + 1 : at;
        var last = LastOfName(behind, message);
        if (last == behind)
        {
            return at;
        }

        message.Mark(isMail ? from : at, last, isMail ? Found.Email : Found.Link);
        return last;
    }

    /// <summary>To the next space, without the signs that end a sentence.</summary>
    static int MarkRest(int from, int at, Message message, Found found)
    {
        var last = at;
        while (message.IsOpen(last + 1) && message[last + 1].Kind is not (PieceKind.Space or PieceKind.Line))
        {
            last++;
        }

        while (last > at && message[last].IsSign(".,;:!?)]}\"'»”،؟"))
        {
            last--;
        }

        message.Mark(from, last, found);
        return last;
    }

    static bool IsPage(int from, int last, Message message, RedactionWords words)
    {
        if (message[last].Kind != PieceKind.Word || message[last].Letters < 2 || !IsName(message[last - 2]))
        {
            return false;
        }

        var ending = WordForm.Of(message.TextOf(last));
        var isMeant = message[last + 1].IsSign("/") || IsWww(message.TextOf(from))
            || words.MeaningOf(message.TextOf(last - 2)) == Meanings.None;
        return IsWww(message.TextOf(from)) || Endings.Contains(ending) || (EndingsOrWords.Contains(ending) && isMeant);
    }

    static bool IsWww(ReadOnlySpan<char> word) => word.Equals("www", StringComparison.OrdinalIgnoreCase);

    /// <returns>Where to go on: each name is looked at once, whatever it turns out to be.</returns>
    static int MarkPage(int at, Message message, RedactionWords words)
    {
        var (from, last) = (FirstOfName(at, message), LastOfName(at, message));
        if (!IsPage(from, last, message, words))
        {
            return last;
        }

        if (message[last + 1].IsSign("/:?#"))
        {
            return MarkRest(from, last, message, Found.Link);
        }

        var sender = SenderBefore(from, message);
        message.Mark(sender ?? from, last, sender is null ? Found.Link : Found.Email);
        return last;
    }

    /// <summary>"sara (at) example.com": who writes so doesn't want to be found.</summary>
    static int? SenderBefore(int domain, Message message)
    {
        var at = message[domain - 1].Kind == PieceKind.Space ? domain - 2 : domain - 1;
        at = message[at].IsSign(")]}") ? at - 1 : at;
        if (message[at].Kind != PieceKind.Word || !message.TextOf(at).Equals("at", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = message[at - 1].IsSign("([{") ? at - 1 : at;
        name = message[name - 1].Kind == PieceKind.Space ? name - 1 : name;
        var first = FirstOfName(name, message);
        return first < name ? first : null;
    }
}
