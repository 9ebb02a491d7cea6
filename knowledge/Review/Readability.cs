using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Review;

/// <summary>How hard an entry is to read.</summary>
/// <param name="WordsPerSentence">In the mean.</param>
/// <param name="LongWords">Of a hundred words, those of more than six letters.</param>
/// <param name="Measure">What is compared with the limit.</param>
/// <param name="Limit">What a frightened reader can follow.</param>
/// <remarks>
/// In English, Swedish and Danish the measure is LIX, words a sentence and long words of a hundred added up (Björnsson
/// 1968): up to 30 are children's books, up to 40 stories and simple news. It counts letters as these languages have
/// them; for Arabic, where short vowels are not written and little words grow onto others, no such measure is agreed
/// upon, so the words a sentence count alone.
/// </remarks>
public readonly record struct Readability(double WordsPerSentence, double LongWords, double Measure, double Limit)
{
    const double MostLix = 40;
    const double MostWordsInArabic = 14;
    const int LettersOfALongWord = 7;

    public bool IsHard => Measure > Limit;

    public static Readability Of(Article article)
    {
        var (words, longWords, sentences) = (0, 0, 0);
        foreach (var text in article.Texts)
        {
            Count(text.Value, ref words, ref longWords, ref sentences);
        }

        var perSentence = sentences == 0 ? 0 : (double)words / sentences;
        var share = words == 0 ? 0 : 100.0 * longWords / words;
        return article.Language == Language.Arabic
            ? new(perSentence, share, perSentence, MostWordsInArabic)
            : new(perSentence, share, perSentence + share, MostLix);
    }

    /// <summary>Each step and caution ends a sentence, also without a full stop.</summary>
    static void Count(string text, ref int words, ref int longWords, ref int sentences)
    {
        var (letters, wordsOfSentence) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? text[i] : '\n';
            if (char.IsLetter(letter) || (letters > 0 && letter is '\'' or '’' or '-'))
            {
                letters++;
                continue;
            }

            if (letters > 0)
            {
                words++;
                wordsOfSentence++;
                longWords += letters >= LettersOfALongWord ? 1 : 0;
                letters = 0;
            }

            var isEnd = letter is '.' or '!' or '?' or '؟' or ':' or '\n'
                && (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]));
            if (isEnd && wordsOfSentence > 0)
            {
                sentences++;
                wordsOfSentence = 0;
            }
        }
    }
}
