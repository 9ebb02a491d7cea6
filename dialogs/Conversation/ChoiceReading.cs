using System.Globalization;
using System.Runtime.CompilerServices;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>
/// Understands which of the offered choices a person means: by number, number word, title or part of it.
/// </summary>
sealed class ChoiceReading(WordLists words)
{
    /// <summary>
    /// Whoever writes more words than this asks something of their own, unless they are most of a title.
    /// </summary>
    const int MostWordsOfAPart = 4;

    const double MostOfATitle = 0.6;

    /// <summary>"to" and "de" are in half of all titles.</summary>
    const int ShortestPart = 3;

    static readonly string Sure = new Move(MoveKind.DeleteSure).ToString();

    static readonly ConditionalWeakTable<string, FoldedText> Titles = [];

    /// <summary>Its number, its whole title, or the same in a person's words: nothing else could be meant.</summary>
    public Choice? Exact(FoldedText text, IReadOnlyList<Choice> offered) =>
        Titled(text, offered)
        ?? (NumberIn(text) is { } number && number <= offered.Count ? offered[number - 1] : null)
        ?? SureToDelete(text, offered);

    /// <summary>Its whole title.</summary>
    public static Choice? Titled(FoldedText text, IReadOnlyList<Choice> offered) =>
        offered.FirstOrDefault(choice => Titled(choice).IsSameAs(text));

    /// <summary>Part of its title, if no other title has that part too. Words of every sentence don't tell.</summary>
    public Choice? Part(FoldedText text, IReadOnlyList<Choice> offered)
    {
        string[] telling = [.. text.Words.Where(word => word.Length >= ShortestPart && !words.IsFrequent(word))];
        if (telling.Length == 0)
        {
            return null;
        }

        Choice[] meant = [.. offered.Where(choice => IsPart(text, telling, Titled(choice))).Take(2)];
        return meant is [var only] ? only : null;
    }

    /// <remarks>A title is a phrase or an entry's: the same string each time that it is offered.</remarks>
    static FoldedText Titled(Choice choice) => Titles.GetValue(choice.Title, FoldedText.Of);

    public bool IsNoneOfThese(FoldedText text) =>
        words.Everywhere(WordList.NoneOfThese).Any(rule => rule.Is(text.Words));

    /// <summary>"Yes please, erase it all": "yes" and any words for the wish that was asked about.</summary>
    Choice? SureToDelete(FoldedText text, IReadOnlyList<Choice> offered) =>
        offered.FirstOrDefault(choice => choice.Id == Sure) is { } sure
        && words.Everywhere(WordList.Agreement)
            .Select(rule => rule.LengthAtStart(text.Words))
            .Where(length => length > 0 && length < text.Words.Count)
            .Distinct()
            .Any(length => IsWishToDelete([.. text.Words.Skip(length)]))
            ? sure
            : null;

    bool IsWishToDelete(string[] said)
    {
        var rest = words.WithoutFiller(said);
        return words.Everywhere(WordList.DeleteAll).Any(rule => rule.Is(said) || rule.Is(rest));
    }

    static bool IsPart(FoldedText text, string[] telling, FoldedText title) =>
        telling.All(word => IsIn(word, title))
        && (text.Words.Count <= MostWordsOfAPart
            || title.Words.Count(word => IsIn(word, text)) >= title.Words.Count * MostOfATitle);

    static bool IsIn(string word, FoldedText text) => text.Words.Any(other => Spelling.IsClose(word, other));

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
