using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>Finds the answer in what somebody writes instead of choosing one.</summary>
sealed class AnswerReading(GuideBook book)
{
    /// <summary>"No" and "yes" answer when they are nearly all that is said.</summary>
    const int MostWordsOfAShortAnswer = 6;

    /// <summary>The option that is meant; null when it is none, or when the message asks something itself.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="text">As it was written.</param>
    /// <param name="folded">The same, ready for comparing.</param>
    /// <param name="spoken">The language that is spoken; its words count before those of others.</param>
    public (Option Option, bool IsAll)? In(Question question, string text, FoldedText folded, Language spoken)
    {
        if (folded.IsBlank || text.AsSpan().ContainsAny('?', '؟'))
        {
            return null;
        }

        foreach (var language in Language.All.OrderBy(language => language == spoken ? 0 : 1))
        {
            if (Best(question, folded, language) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    /// <summary>The option with the longest words that are there; of two as long the first one.</summary>
    (Option Option, bool IsAll)? Best(Question question, FoldedText folded, Language language)
    {
        var isShort = folded.Words.Count <= MostWordsOfAShortAnswer;
        (Option Option, bool IsAll)? best = null;
        var longest = 0;
        foreach (var option in Options.Of(question).Concat(Options.Skips))
        {
            if (!isShort && !CanBeTold(question, option))
            {
                continue;
            }

            foreach (var rule in book.Words(option, language))
            {
                if (rule.Length > longest && rule.IsIn(folded.Words))
                {
                    (best, longest) = ((option, rule.Is(folded.Words)), rule.Length);
                }
            }
        }

        return best;
    }

    /// <summary>In a story somebody tells where and who; "no" in a story is not an answer.</summary>
    static bool CanBeTold(Question question, Option option) => question switch
    {
        Question.Where or Question.Who or Question.Relation or Question.Concern or Question.Worry =>
            !Options.Skips.Contains(option),
        _ => false,
    };
}
