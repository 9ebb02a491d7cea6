using System.Globalization;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;

/// <summary>Cuts a text into pieces, in one pass from its beginning to its end.</summary>
/// <remarks>
/// Marks on letters, joiners and marks of direction belong to what stands before them: nobody parts a number by
/// characters that can't be seen.
/// </remarks>
ref struct PieceReader
{
    /// <summary>More digits than in any day, year, tent or amount that is looked at; and they fit a number.</summary>
    const int MostDigitsOfAValue = 9;

    readonly ReadOnlySpan<char> _text;
    int _at;

    PieceReader(ReadOnlySpan<char> text) => _text = text;

    /// <param name="text">The text.</param>
    /// <param name="pieces">At least as many as the text has characters.</param>
    /// <returns>How many were written.</returns>
    public static int Read(ReadOnlySpan<char> text, Span<Piece> pieces)
    {
        var reader = new PieceReader(text);
        var count = 0;
        while (reader._at < text.Length)
        {
            pieces[count++] = reader.Next();
        }

        return count;
    }

    Piece Next()
    {
        if (_text[_at] == '[' && MaskToken.At(_text[_at..]) is { Length: > 0 } token)
        {
            _at += token.Length;
            return new(PieceKind.Mask, _at - token.Length, _at) { First = '[', Masked = token.Found };
        }

        var kind = Characters.At(_at, _text).Kind;
        return kind switch
        {
            CharacterKind.Letter or CharacterKind.Digit => ReadWord(),
            CharacterKind.Space or CharacterKind.Line => ReadGap(kind),
            _ => ReadSign(),
        };
    }

    Piece ReadGap(CharacterKind first)
    {
        var start = _at;
        var isLine = first == CharacterKind.Line;
        while (_at < _text.Length)
        {
            var character = Characters.At(_at, _text);
            if (character.Kind is not (CharacterKind.Space or CharacterKind.Line or CharacterKind.Mark))
            {
                break;
            }

            isLine |= character.Kind == CharacterKind.Line;
            _at += character.Length;
        }

        return new(isLine ? PieceKind.Line : PieceKind.Space, start, _at) { First = ' ' };
    }

    Piece ReadSign()
    {
        var start = _at;
        _at += Characters.At(_at, _text).Length;
        SkipMarks();
        return new(PieceKind.Sign, start, _at) { First = _text[start] };
    }

    void SkipMarks()
    {
        while (_at < _text.Length && Characters.At(_at, _text) is { Kind: CharacterKind.Mark } mark)
        {
            _at += mark.Length;
        }
    }

    Piece ReadWord()
    {
        var start = _at;
        var word = default(WordCount);
        while (_at < _text.Length)
        {
            var character = Characters.At(_at, _text);
            var belongs = character.Kind switch
            {
                CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Mark => true,
                CharacterKind.Apostrophe => word.EndsInLetter && IsLetterAt(_at + character.Length),
                _ => false,
            };
            if (!belongs)
            {
                break;
            }

            word.Add(character);
            _at += character.Length;
        }

        return new(word.Kind, start, _at)
        {
            First = _text[start],
            Case = word.Case,
            Letters = word.Letters,
            Digits = word.Digits,
            DigitsInARow = word.DigitsInARow,
            Value = word.Digits is > 0 and <= MostDigitsOfAValue ? word.Value : -1,
        };
    }

    readonly bool IsLetterAt(int at) =>
        at < _text.Length && Characters.At(at, _text).Kind == CharacterKind.Letter;

    struct WordCount
    {
        int _capitals;
        int _small;
        int _row;
        bool _beginsWithCapital;

        public int Letters { get; private set; }

        public int Digits { get; private set; }

        public int DigitsInARow { get; private set; }

        public int Value { get; private set; }

        public bool EndsInLetter { get; private set; }

        public readonly PieceKind Kind => (Letters, Digits) switch
        {
            (_, 0) => PieceKind.Word,
            (0, _) => PieceKind.Number,
            _ => PieceKind.Code,
        };

        public readonly LetterCase Case => (_capitals, _small) switch
        {
            (0, 0) => LetterCase.None,
            (0, _) => LetterCase.Lower,
            (1, 0) => LetterCase.Initial,
            (_, 0) => LetterCase.Shouted,
            _ => _beginsWithCapital ? LetterCase.Capital : LetterCase.Lower,
        };

        public void Add(Character character)
        {
            var kind = character.Kind;
            if (kind == CharacterKind.Mark)
            {
                return;
            }

            EndsInLetter = kind == CharacterKind.Letter;
            if (kind == CharacterKind.Digit)
            {
                Value = Digits < MostDigitsOfAValue ? (Value * 10) + Characters.ValueOf(character.Rune) : 0;
                Digits++;
                DigitsInARow = Math.Max(DigitsInARow, ++_row);
            }
            else if (kind == CharacterKind.Letter)
            {
                _row = 0;
                CountLetter(character.Category);
            }
        }

        void CountLetter(UnicodeCategory category)
        {
            var isCapital = category is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;
            _beginsWithCapital |= isCapital && Letters == 0;
            _capitals += isCapital ? 1 : 0;
            _small += category == UnicodeCategory.LowercaseLetter ? 1 : 0;
            Letters++;
        }
    }
}
