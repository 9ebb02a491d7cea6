using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Search;

/// <summary>Makes the ways equal in which a language's letters are typed on a keyboard that lacks them.</summary>
static class Spelling
{
    /// <summary>How many letters a folded text of that length can have at most afterwards.</summary>
    public static int RoomFor(int length) => (2 * length) + 1;

    /// <summary>Rewrites folded text in place and returns its new length.</summary>
    /// <param name="text">The folded text, and room for more.</param>
    /// <param name="length">How much of it is text.</param>
    /// <param name="language">Whose letters they are.</param>
    public static int Unify(Span<char> text, int length, HeardLanguage language) => language.Code switch
    {
        "ar" => AddSkeletons(text, DropArticles(text[..length])),
        "sv" or "da" or "no" => JoinDigraphs(text[..length], isDoubleAOne: true, isUeOne: false),
        "de" => JoinDigraphs(text[..length], isDoubleAOne: false, isUeOne: true),
        _ => length,
    };

    /// <summary>"boern", "børn" and "born" are one word, and so are "paa" and "på", "fuer" and "für".</summary>
    static int JoinDigraphs(Span<char> text, bool isDoubleAOne, bool isUeOne)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            text[length++] = text[i];
            var isOne = i + 1 < text.Length && (text[i], text[i + 1]) switch
            {
                ('a', 'a') => isDoubleAOne,
                ('a', 'e') or ('o', 'e') => true,
                ('u', 'e') => isUeOne,
                _ => false,
            };
            i += isOne ? 1 : 0;
        }

        return length;
    }

    /// <summary>"المخيم" and "مخيم" are one word; what is left must be a word of three letters or more.</summary>
    static int DropArticles(Span<char> text)
    {
        var length = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            word = word switch
            {
                ['و' or 'ب' or 'ف' or 'ك', 'ا', 'ل', .. { Length: >= 3 } rest] => rest,
                ['ا', 'ل', .. { Length: >= 3 } rest] => rest,
                ['ل', 'ل', .. { Length: >= 3 } rest] => rest,
                _ => word,
            };
            if (length > 0)
            {
                text[length++] = ' ';
            }

            word.CopyTo(text[length..]);
            length += word.Length;
        }

        return length;
    }

    /// <summary>Behind the words stand what their spellings have in common, as words of their own.</summary>
    static int AddSkeletons(Span<char> text, int length)
    {
        var end = length;
        foreach (var range in text[..length].Split(' '))
        {
            // A skeleton is never longer than its word, so that twice the text and a space are enough.
            var written = ArabicSkeleton.Write(text[range], text[(end + 1)..]);
            if (written > 0)
            {
                text[end] = ' ';
                end += written + 1;
            }
        }

        return end;
    }
}
