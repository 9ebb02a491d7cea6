using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;

/// <summary>Names of people: by the words before them, by a list of frequent ones, and by their capitals.</summary>
static class Names
{
    /// <summary>Letters of "or" in Arabic.</summary>
    const int OrInArabic = 2;

    public static void Mark(Message message, RedactionWords words)
    {
        for (var at = 0; at < message.Count; at++)
        {
            if (message[at].Kind == PieceKind.Word)
            {
                MarkBehind(at, message);
            }
        }

        CapitalNames.Mark(message, words);
        Join(message);
    }

    static void MarkBehind(int at, Message message)
    {
        var word = message[at];
        if (word.Is(Meanings.Names) && message.IsOpen(at))
        {
            NameList.Mark(at, Trust.Frequent, message);
        }

        if (word.Is(Meanings.Lineage))
        {
            MarkLineage(at, message);
        }

        if (word.Is(Meanings.Kunya) && IsKunya(at, message) && NameList.Mark(at + 2, Trust.Named, message))
        {
            message.Mark(at, at + 1, Found.Name);
        }

        if (word.Is(Meanings.Naming))
        {
            MarkNamed(at, message);
        }

        if (word.Is(Meanings.AnyKin))
        {
            MarkRelative(at, message);
        }

        if (word.Is(Meanings.Introducing | Meanings.Titles))
        {
            var trust = message[at + 1].IsSign(":") ? Trust.Related : Trust.Introduced;
            NameList.Mark(PastSigns(PastLine(at, message), message), trust, message);
        }
    }

    static void MarkNamed(int naming, Message message)
    {
        var at = PastSigns(naming + 1, message);
        if (!NameList.Mark(at, Trust.Named, message) && PastDescription(at, message) is { } behind)
        {
            NameList.Mark(PastSigns(behind, message), Trust.Named, message);
        }
    }

    /// <summary>"ابني الصغير مهيار", "اسم الولد مهيار": behind the word that says which one.</summary>
    static int? PastDescription(int at, Message message) =>
        message[at] is { Kind: PieceKind.Word, Case: LetterCase.None, IsKnown: true }
        && message.TextOf(at).StartsWith("ال", StringComparison.Ordinal)
        && message[at + 1].Kind is PieceKind.Space or PieceKind.Sign
            ? at + 1
            : null;

    /// <summary>"My name is: Sara", "(Tariq)".</summary>
    static int PastSigns(int at, Message message) =>
        message.PastSign(message.PastSpace(message.PastSign(at, ":,.،(\"“„«")), "(\"“„«'");

    /// <summary>A letter ends with a greeting, and the name in the next line.</summary>
    static int PastLine(int at, Message message)
    {
        var end = message.PastSign(at + 1, ",.!");
        return message[end].Kind == PieceKind.Line && message[at].Is(Meanings.Introducing) ? end + 1 : at + 1;
    }

    /// <summary>"my daughter Sara", "søster til Sara", "sønnen min Omar", "my son (Omar)".</summary>
    static void MarkRelative(int kin, Message message)
    {
        if (IsGenitive(message.TextOf(kin)))
        {
            return;
        }

        var trust = IsSomebodys(kin, message) ? Trust.Related : Trust.Introduced;
        var at = message.PastSpace(kin + 1);
        if (message[at].Is(Meanings.My) && message[at + 1].Kind == PieceKind.Space
            && NameList.Mark(at + 2, Trust.Related, message))
        {
            return;
        }

        if (message[at].Is(Meanings.Of) && message[at + 1].Kind is PieceKind.Space
            && NameList.Mark(at + 2, Trust.Introduced, message))
        {
            return;
        }

        if (at > kin + 1 && NameList.Mark(at, trust, message))
        {
            return;
        }

        if (PastDescription(at, message) is { } described)
        {
            NameList.Mark(PastSigns(described, message), trust, message);
            return;
        }

        MarkApposition(at, trust, message);
    }

    /// <summary>"my son (omar)", "my son, omar, is", "my son, Omar".</summary>
    static void MarkApposition(int at, Trust trust, Message message)
    {
        var behind = PastSigns(at, message);
        if (behind == at)
        {
            return;
        }

        var isEnclosed = trust == Trust.Related && NameList.IsName(behind, trust, message)
            && message[NameList.EndOfName(behind, trust, message) + 1].IsSign(",،)");
        NameList.Mark(behind, isEnclosed ? trust : Trust.Introduced, message);
    }

    /// <summary>"my son's nails": what follows is what he has.</summary>
    static bool IsGenitive(ReadOnlySpan<char> kin) => kin is [.., '\'' or '’', 's' or 'S'];

    /// <summary>"my little sister sara", but not "child protection".</summary>
    static bool IsSomebodys(int kin, Message message)
    {
        const int MostPiecesBetween = 4;
        if (message[kin].Is(Meanings.OwnKin) || message[kin].IsFirst || message[kin].Case == LetterCase.None)
        {
            return true;
        }

        for (var at = kin - 1; at >= kin - MostPiecesBetween; at--)
        {
            if (message[at].Is(Meanings.My))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>أم</c> is "or" as well: only a name that is listed makes a mother of it, or the sentence's begin.
    /// </summary>
    static bool IsKunya(int at, Message message) =>
        message[at].Letters > OrInArabic || message[at].IsFirst || message[at - 2].Is(Meanings.Introducing)
        || message[at + 2].Is(Meanings.AnyName);

    /// <summary>"X bint Y".</summary>
    static void MarkLineage(int at, Message message)
    {
        if (message[at - 1].Kind == PieceKind.Space
            && message[at + 1].Kind == PieceKind.Space
            && (message.IsMarked(at - 2, Found.Name) || NameList.IsName(at - 2, Trust.Related, message))
            && NameList.Mark(at + 2, Trust.Related, message))
        {
            message.Mark(at - 2, at + 1, Found.Name);
        }
    }

    /// <summary>What stands between two parts of a name is part of it: "Truus de Vries".</summary>
    static void Join(Message message)
    {
        for (var at = 1; at < message.Count - 1; at++)
        {
            if (message.IsMarked(at - 1, Found.Name) && Between(at, message) is { } last)
            {
                message.Mark(at, last, Found.Name);
                at = last;
            }
        }
    }

    static int? Between(int at, Message message)
    {
        if (message[at].Kind != PieceKind.Space || !message[at + 1].Is(Meanings.Particles | Meanings.Lineage))
        {
            return null;
        }

        return message[at + 2].Kind is PieceKind.Space or PieceKind.Sign && message.IsMarked(at + 3, Found.Name)
            ? at + 2
            : null;
    }
}
