using System.Globalization;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>
/// Understands which of the offered choices a person means: by number, number word, title or part of it.
/// </summary>
sealed class ChoiceReading(WordLists words)
{
    /// <summary>Whoever writes more words than this asks something of their own.</summary>
    const int MostWordsOfAPart = 4;

    /// <summary>"to" and "de" are in half of all titles.</summary>
    const int ShortestPart = 3;

    /// <summary>Its number or its whole title: what a button sends, and nothing else could mean.</summary>
    public Choice? Exact(FoldedText text, IReadOnlyList<Choice> offered) =>
        offered.FirstOrDefault(choice => FoldedText.Of(choice.Title).IsSameAs(text))
        ?? (NumberIn(text) is { } number && number <= offered.Count ? offered[number - 1] : null);

    /// <summary>Part of its title, if no other title has that part too.</summary>
    public static Choice? Part(FoldedText text, IReadOnlyList<Choice> offered)
    {
        if (text.Words.Count > MostWordsOfAPart || !text.Words.Any(word => word.Length >= ShortestPart))
        {
            return null;
        }

        Choice[] meant = [.. offered.Where(choice => IsPart(text, FoldedText.Of(choice.Title))).Take(2)];
        return meant is [var only] ? only : null;
    }

    public bool IsNoneOfThese(FoldedText text) =>
        words.Everywhere(WordList.NoneOfThese).Any(rule => rule.Is(text.Words));

    static bool IsPart(FoldedText text, FoldedText title) =>
        text.Words.All(word => title.Words.Any(other => Spelling.IsClose(word, other)));

    int? NumberIn(FoldedText text)
    {
        var isOneWord = text.Words is [_];
        if (isOneWord && int.TryParse(text.Words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number > 0 ? number : null;
        }

        return isOneWord ? NumberOf(text.Words[0]) : null;
    }

    int? NumberOf(string word)
    {
        foreach (var language in Language.All)
        {
            foreach (var (index, line) in words.Texts(WordList.Numbers, language).Index())
            {
                if (FoldedText.Of(line).Words.Contains(word, StringComparer.Ordinal))
                {
                    return index + 1;
                }
            }
        }

        return null;
    }
}
