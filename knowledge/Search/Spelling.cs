using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Search;

/// <summary>Makes the ways equal in which a language's letters are typed on a keyboard that lacks them.</summary>
static class Spelling
{
    /// <summary>Rewrites folded text in place and returns its new length.</summary>
    public static int Unify(Span<char> text, Language language)
    {
        var hasArticles = language == Language.Arabic;
        var hasDigraphs = language == Language.Swedish || language == Language.Danish;
        return hasArticles ? DropArticles(text) : hasDigraphs ? JoinDigraphs(text) : text.Length;
    }

    /// <summary>"boern", "børn" and "born" are one word, and so are "paa" and "på".</summary>
    static int JoinDigraphs(Span<char> text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            text[length++] = text[i];
            if (i + 1 < text.Length && (text[i], text[i + 1]) is ('a', 'a') or ('a', 'e') or ('o', 'e'))
            {
                i++;
            }
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
}
