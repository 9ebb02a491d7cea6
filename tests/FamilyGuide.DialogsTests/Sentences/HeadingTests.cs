using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Sentences;

/// <summary>Every topic is found in every language by a question that is none of its phrases.</summary>
public sealed class HeadingTests
{
    static readonly (Language Language, string Entry, string Question)[] All =
    [
        .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "sentences", "headings.tsv"))
           let parts = line.Split('\t')
           select (Language.FindOrEnglish(parts[0]), parts[1], parts[2]),
    ];

    static readonly Library Library = Driving.Family.Get<ILibrary>().Current;

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    /// <summary>One in ten may be stopped or asked back about something else: these sentences stay as they were written.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_question_about_each_topic_is_answered_or_its_entry_is_offered(string code)
    {
        List<string> wrong = [];
        var asked = All.Where(row => row.Language.Code == code).ToArray();
        foreach (var (language, entry, question) in asked)
        {
            var heard = await Heard.WhenAskedAsync(new(language, SentenceKind.Question, entry, question));
            if (!heard.Entries.Any(found => found == entry || found.StartsWith($"{entry}-", StringComparison.Ordinal)))
            {
                wrong.Add($"{entry}: {heard}: {question}");
            }
        }

        Assert.True(wrong.Count * 10 <= asked.Length, string.Join('\n', wrong));
    }

    [Fact]
    public void No_question_is_one_that_was_learnt_from() => Assert.Empty(
        from language in Language.All
        let learnt = Library.In(language).SelectMany(entry => entry.Questions).Select(Folded).ToHashSet(StringComparer.Ordinal)
        from row in All
        where row.Language == language && learnt.Contains(Folded(row.Question))
        select row.Question);

    static string Folded(string text) => FoldedText.Of(text).ToString();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_topic_has_such_a_question(string code)
    {
        var language = Language.FindOrEnglish(code);
        var asked = All.Where(row => row.Language == language).Select(row => row.Entry)
            .Concat(Sentence.HeldOut(language).SelectMany(sentence => sentence.Expected.Split('|')))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(
            from entry in Library.In(language)
            where entry.Countries.Count == 0 && !asked.Contains(entry.Id.Value)
            select entry.Id.Value);
    }
}
