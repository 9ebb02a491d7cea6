using System.Buffers;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>Takes markers such as <c>[S33]</c>, <c>[view]</c> and <c>{roj}</c> out of a text.</summary>
/// <remarks>A marker covers what stands before it, back to the marker before; so nothing may follow the last.</remarks>
sealed class MarkedTextReader(FileErrors errors)
{
    static readonly SearchValues<char> Openers = SearchValues.Create("[]{}");

    readonly List<MarkedPiece> _pieces = [];
    readonly List<PlaceId> _places = [];
    string _words = string.Empty;
    bool _hasView;

    public static MarkedText Read(IReadOnlyList<(int Line, string Text)> lines, FileErrors errors)
    {
        var reader = new MarkedTextReader(errors);
        foreach (var (line, text) in lines)
        {
            reader.Add(text, line);
        }

        return reader.Finish(lines[0].Line, lines[^1].Line);
    }

    void Add(string text, int line)
    {
        if (_words.Length > 0 || _pieces.Count > 0)
        {
            _words += ' ';
        }

        var rest = text.AsSpan();
        while (rest.IndexOfAny(Openers) is var at and >= 0)
        {
            AddWords(rest[..at], line);
            var close = rest[at] switch
            {
                '[' => rest.IndexOf(']'),
                '{' => rest.IndexOf('}'),
                _ => -1,
            };
            if (close < 0)
            {
                errors.At(line, $"a lone '{rest[at]}'; markers are [S33], [view] and {{place}}, others use ( )");
                rest = rest[(at + 1)..];
                continue;
            }

            var name = rest[(at + 1)..close];
            if (rest[at] == '[')
            {
                AddMarker(name, line);
            }
            else
            {
                AddPlace(name, line);
            }

            rest = rest[(close + 1)..];
        }

        AddWords(rest, line);
    }

    void AddWords(ReadOnlySpan<char> words, int line)
    {
        if (IndexOfBareSource(words) is var bare and >= 0)
        {
            errors.At(line, $"'{words[bare..].ToString().Split(' ', ')')[0]}' is no marker; write [S33]");
        }

        _words = string.Concat(_words, words);
    }

    void AddMarker(ReadOnlySpan<char> name, int line)
    {
        if (name is "view")
        {
            _hasView = true;
            _pieces.Add(new(_words.TrimEnd(), Source: null, line));
            _words = string.Empty;
        }
        else if (Shapes.IsSource(name))
        {
            Cite(name, claim: null, line);
        }
        else if (name.IndexOf(' ') is var space and > 0
            && Shapes.IsSource(name[(space + 1)..])
            && ClaimOf(name[..space]) is { } claim)
        {
            Cite(name[(space + 1)..], claim, line);
        }
        else
        {
            errors.At(
                line,
                $"'[{name}]' is no marker; write [S33] or [law S33] (practice, report), one pair of brackets a " +
                "source, or [view]");
        }
    }

    void Cite(ReadOnlySpan<char> source, ClaimKind? claim, int line)
    {
        _pieces.Add(new(_words, source.ToString(), line) { Claim = claim });
        _words = string.Empty;
    }

    static ClaimKind? ClaimOf(ReadOnlySpan<char> word) => word switch
    {
        "law" => ClaimKind.Law,
        "practice" => ClaimKind.Practice,
        "report" => ClaimKind.Report,
        _ => null,
    };

    void AddPlace(ReadOnlySpan<char> name, int line)
    {
        _words = _words.TrimEnd();
        if (Shapes.IsKebab(name))
        {
            _places.Add(new(name.ToString()));
        }
        else
        {
            errors.At(
                line, $"'{{{name}}}' is no place; write an id of places.yaml or authorities.yaml, such as {{roj}}");
        }
    }

    MarkedText Finish(int firstLine, int lastLine)
    {
        if (_pieces.Count == 0)
        {
            errors.At(firstLine, "no marker; end it with its source, such as [S33], or with [view] if it is ours");
        }
        else if (_words.AsSpan().Trim(" .!?؟").Length > 0)
        {
            errors.At(
                lastLine,
                $"no marker after '{_words.Trim()}'; end it with its source, such as [S33], or with [view]");
        }

        _pieces.Add(new(_words, Source: null, lastLine));
        return new(firstLine, _pieces, _hasView, _places);
    }

    static int IndexOfBareSource(ReadOnlySpan<char> words)
    {
        for (var i = 0; words[i..].IndexOfAny('S', 's') is var next and >= 0; i++)
        {
            i += next;
            var startsWord = i == 0 || !char.IsLetterOrDigit(words[i - 1]);
            if (startsWord && i + 1 < words.Length && char.IsAsciiDigit(words[i + 1]))
            {
                return i;
            }
        }

        return -1;
    }
}
