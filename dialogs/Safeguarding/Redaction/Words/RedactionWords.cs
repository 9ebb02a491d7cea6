using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

/// <summary>All that is listed in <c>redaction.*.yaml</c>, and the words of the entries, which name nobody.</summary>
sealed class RedactionWords
{
    static readonly string[] Languages = ["en", "sv", "da", "ar", "fr", "de", "nl", "no", "fi"];

    readonly PhraseTree _tree = new();
    readonly HashSet<string> _publicNumbers = new(StringComparer.Ordinal);
    readonly List<string> _streetEndings = [];
    readonly List<string> _asking = [];

    RedactionWords(IEnumerable<BookFile> books, IEnumerable<string> texts, IEnumerable<string> publicNumbers)
    {
        foreach (var book in books)
        {
            Read(book);
        }

        foreach (var word in texts.SelectMany(WordsOf))
        {
            _tree.Add([word], Meanings.Ordinary);
        }

        _publicNumbers.UnionWith(publicNumbers);
    }

    public static RedactionWords Load() => new(
        Languages.Select(language => BookFile.Embedded($"redaction.{language}.yaml")),
        OwnTexts.All(),
        OwnTexts.HelplineNumbers());

    /// <exception cref="InvalidBookException">A list that nobody asks for.</exception>
    public static RedactionWords Load(params IEnumerable<BookFile> books) => new(books, [], []);

    /// <summary>A number that anybody may know, given as digits: that of a helpline.</summary>
    public bool IsPublic(string digits) => _publicNumbers.Contains(digits);

    /// <summary>"Storgatan" and "Kirkevej", but not "vägen" itself.</summary>
    public bool IsStreet(ReadOnlySpan<char> word)
    {
        Span<char> form = stackalloc char[WordForm.Longest];
        var folded = form[..WordForm.Of(word, form)];
        foreach (var ending in _streetEndings)
        {
            if (folded.Length > ending.Length + 1 && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Whre": whoever asks in haste misses a letter.</summary>
    public bool IsNearlyAsking(ReadOnlySpan<char> word)
    {
        Span<char> form = stackalloc char[WordForm.Longest];
        var folded = form[..WordForm.Of(word, form)];
        foreach (var asking in _asking)
        {
            if (Spelling.IsClose(folded, asking))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a single word is.</summary>
    public Meanings MeaningOf(ReadOnlySpan<char> word)
    {
        Span<char> form = stackalloc char[WordForm.Longest];
        var folded = form[..WordForm.Of(word, form)];
        return _tree.Find(folded)?.Meaning ?? Inflected.MeaningOf(folded, _tree);
    }

    /// <summary>Says of every word of a text what it is, alone and in phrases.</summary>
    public void Explain(ReadOnlySpan<char> text, Span<Piece> pieces)
    {
        for (var at = 0; at < pieces.Length; at++)
        {
            if (pieces[at].Kind == PieceKind.Word)
            {
                ExplainFrom(at, text, pieces);
            }
        }
    }

    void ExplainFrom(int at, ReadOnlySpan<char> text, Span<Piece> pieces)
    {
        Span<char> form = stackalloc char[WordForm.Longest];
        var folded = FormOf(pieces[at], text, form);
        var found = _tree.Find(folded);
        pieces[at].Meaning |= found?.Meaning ?? Inflected.MeaningOf(folded, _tree);
        var (from, last) = (at, at);
        while (found is { HasMore: true } && NextWord(last, pieces) is { } next)
        {
            found = found.Find(FormOf(pieces[next], text, form));
            last = next;
            if (found is not null)
            {
                Tell(found.Meaning, from, last, pieces);
            }
        }
    }

    /// <summary>Words of a phrase are parted by a space or a hyphen.</summary>
    static int? NextWord(int word, ReadOnlySpan<Piece> pieces) =>
        word + 2 < pieces.Length
        && (pieces[word + 1].Kind == PieceKind.Space || pieces[word + 1].IsSign("-'’"))
        && pieces[word + 2].Kind == PieceKind.Word
            ? word + 2
            : null;

    static void Tell(Meanings meaning, int from, int last, Span<Piece> pieces)
    {
        for (var at = from; at <= last; at += 2)
        {
            pieces[at].Meaning |= meaning & Meanings.OfWholePhrase;
        }

        pieces[last].Meaning |= meaning;
    }

    static ReadOnlySpan<char> FormOf(Piece word, ReadOnlySpan<char> text, Span<char> form) =>
        form[..WordForm.Of(text[word.Start..word.End], form)];

    static IEnumerable<string> WordsOf(string text)
    {
        var pieces = new Piece[text.Length];
        return
            from piece in pieces[..PieceReader.Read(text, pieces)]
            where piece.Kind == PieceKind.Word
            select WordForm.Of(text.AsSpan(piece.Start, piece.End - piece.Start));
    }

    void Read(BookFile book)
    {
        foreach (var line in book.Lines)
        {
            if (!Enum.TryParse<Meanings>(line.Member, out var meaning) || meaning.ToString() != line.Member)
            {
                throw new InvalidBookException(book.Name, line.Number, $"nobody asks for the list \"{line.Key}\"");
            }

            foreach (var text in line.Texts)
            {
                Read(text, meaning);
            }
        }
    }

    void Read(string text, Meanings meaning)
    {
        if (meaning == Meanings.StreetEndings)
        {
            _streetEndings.Add(WordForm.Of(text));
        }
        else if (meaning == Meanings.Asking)
        {
            _asking.Add(WordForm.Of(text));
        }
        else
        {
            _tree.Add(WordsOf(text), meaning);
        }
    }
}
