using System.Text;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;

namespace FamilyGuide.Load.Texts;

/// <summary>What people write and what an attacker would, at any length.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Of">A text of so many characters.</param>
sealed record TextKind(string Name, Func<int, string> Of)
{
    const string Story =
        "My daughter went there in 2014 with her husband and we have not heard from her since January, the phone is "
        + "dead and nobody at the ministry answers. She has two small children, a boy and a girl, and I am so tired of "
        + "waiting. "
        + "What can we do, whom can I ask, and can the children live with us when they come home? ";

    const string ArabicStory =
        "ذهبت ابنتي إلى هناك مع زوجها ولم نسمع عنها شيئاً منذ كانون الثاني، والهاتف لا يعمل ولا أحد في الوزارة يجيب. "
        + "عندها طفلان صغيران، ولد وبنت، وأنا تعبت من الانتظار. ماذا نفعل ومن أسأل وهل يستطيع الأطفال أن يعيشوا معنا؟ ";

    static readonly Lazy<ILibrary> Library = new(() => new EmbeddedLibrary());

    public static IReadOnlyList<TextKind> All { get; } =
    [
        new("a story in English", length => Repeat(Story, length)),
        new("a story in Arabic", length => Repeat(ArabicStory, length)),
        new("our entries one after another, English", length => Entries(Language.English, length)),
        new("our entries one after another, Arabic", length => Entries(Language.Arabic, length)),
        new("long sentences", length => Repeat(Story.Replace(". ", ", ", StringComparison.Ordinal), length)),
        new("one word without an end", length => new('a', length)),
        new("words that are all different", length => Different(length, "abcdefghijklmnopqrstuvwxyz")),
        new("different words of danger's letters", length => Different(length, "kilmysefdot")),
        new("the beginning of a danger, over and over", length => Repeat("kill my want to hit beat the ", length)),
        new("kin without names", length => Repeat("my daughter my son ", length)),
        new("digits", length => Repeat("0701234567 19 1 2 3 4 5 ", length)),
        new("dots and at signs", length => Repeat("a.b@c.d..www.@", length)),
        new("combining marks", length => Repeat("e\u0301\u0302\u0303", length)),
        new("emoji", length => Repeat("👨‍👩‍👧", length)),
    ];

    /// <summary>Sentences that all differ, as in a letter from an office.</summary>
    static string Entries(Language language, int length) => Repeat(
        string.Join(' ', Library.Value.Current.In(language).SelectMany(entry => entry.Texts)), length);

    static string Repeat(string text, int length)
    {
        var repeated = new StringBuilder(length + text.Length);
        while (repeated.Length < length)
        {
            repeated.Append(text);
        }

        var end = char.IsHighSurrogate(repeated[length - 1]) ? length - 1 : length;
        return repeated.ToString(0, end);
    }

    static string Different(int length, string letters)
    {
        var random = new Random(length);
        return string.Concat(
            Enumerable.Range(0, length).Select(i => i % 7 == 6 ? ' ' : letters[random.Next(letters.Length)]));
    }
}
