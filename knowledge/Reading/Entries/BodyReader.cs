using System.Globalization;

namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>Reads the sections of an entry.</summary>
/// <remarks>
/// A small reader of our own and not Markdig: an entry is four headings, paragraphs and three flat lists, everything
/// else is a mistake that an editor wants to hear of by its line, and Markdig would cost the start another 50 ms.
/// </remarks>
sealed class BodyReader(FileErrors errors)
{
    const int LongestShortAnswer = 600;
    const int FewestAccounts = 2;

    static readonly string[] Headings = ["Short answer", "Accounts", "Steps", "Cautions"];

    const int Accounts = 1;
    const int Steps = 2;
    const int Cautions = 3;

    readonly List<(int Line, string Text)>[] _sections = [[], [], [], []];

    public static Body Read(ReadOnlySpan<string> lines, int firstLine, FileErrors errors)
    {
        var reader = new BodyReader(errors);
        reader.Sort(lines, firstLine);
        return new(
            firstLine,
            reader.ReadShortAnswer(firstLine),
            reader.ReadAccounts(),
            reader.ReadItems(Steps, "1. Do this. [S33]"),
            reader.ReadItems(Cautions, "- Do not do that. [S33]"));
    }

    void Sort(ReadOnlySpan<string> lines, int firstLine)
    {
        var section = -1;
        var toldOutside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, text) = (firstLine + i, lines[i].TrimEnd());
            if (text.StartsWith('#'))
            {
                section = FindSection(text, line, section);
            }
            else if (section >= 0)
            {
                PlainText.Check(text, line, errors);
                _sections[section].Add((line, text));
            }
            else if (text.Length > 0 && !toldOutside)
            {
                toldOutside = true;
                errors.At(line, "text above the first heading; start with '## Short answer'");
            }
        }
    }

    int FindSection(string text, int line, int before)
    {
        var found = text.StartsWith("## ", StringComparison.Ordinal) ? Array.IndexOf(Headings, text[3..]) : -1;
        if (found < 0)
        {
            errors.At(line, $"unknown heading '{text}'; the headings are '## {string.Join("', '## ", Headings)}'");
            return before;
        }

        if (found <= before)
        {
            errors.At(line, $"'{text}' comes twice or too late; the order is {string.Join(", ", Headings)}");
        }

        return found;
    }

    List<MarkedText> ReadShortAnswer(int firstLine)
    {
        List<MarkedText> paragraphs = [];
        List<(int Line, string Text)> paragraph = [];
        foreach (var (line, text) in _sections[0].Append((0, string.Empty)))
        {
            if (text.Length > 0)
            {
                paragraph.Add((line, text.Trim()));
            }
            else if (paragraph.Count > 0)
            {
                paragraphs.Add(MarkedTextReader.Read(paragraph, errors));
                paragraph = [];
            }
        }

        if (paragraphs.Count == 0)
        {
            errors.At(firstLine, "no short answer; write one under '## Short answer'");
        }
        else if (paragraphs.Sum(text => text.Length) is var length and > LongestShortAnswer)
        {
            errors.At(
                paragraphs[0].Line,
                $"the short answer has {length} characters; shorten it to {LongestShortAnswer} or move parts to Steps");
        }

        return paragraphs;
    }

    /// <summary>Who said what and when, where sources don't agree, and last what is safe under each of them.</summary>
    List<MarkedText> ReadAccounts()
    {
        var accounts = ReadItems(Accounts, "- On 21 February 2026 … said … [S33]");
        if (accounts.Count > 0 && !AreWhole(accounts))
        {
            errors.At(
                accounts[0].Line,
                "'## Accounts' needs two accounts with their sources, and last what is safe under both, marked [view]");
        }

        return accounts;
    }

    static bool AreWhole(List<MarkedText> accounts) =>
        accounts.SkipLast(1).Count(account => account.Citations.Any()) >= FewestAccounts
        && accounts[^1].HasView
        && !accounts[^1].Citations.Any();

    List<MarkedText> ReadItems(int section, string example)
    {
        List<MarkedText> items = [];
        List<(int Line, string Text)> item = [];
        foreach (var (line, text) in _sections[section])
        {
            if (text.Length == 0)
            {
                continue;
            }

            if (text[0] == ' ' && item.Count > 0)
            {
                item.Add((line, text.Trim()));
                continue;
            }

            Close();
            var start = section == Steps ? $"{(items.Count + 1).ToString(CultureInfo.InvariantCulture)}. " : "- ";
            if (!text.StartsWith(start, StringComparison.Ordinal))
            {
                errors.At(line, $"this line must start with '{start}' as in '{example}', or with two spaces to go on");
            }

            item.Add((line, text.TrimStart("0123456789.- ").ToString()));
        }

        Close();
        return items;

        void Close()
        {
            if (item.Count > 0)
            {
                items.Add(MarkedTextReader.Read(item, errors));
                item = [];
            }
        }
    }
}
