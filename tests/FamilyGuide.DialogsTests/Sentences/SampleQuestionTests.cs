using FamilyGuide.DialogsTests.Driving;
using Microsoft.Bot.Schema;

namespace FamilyGuide.DialogsTests.Sentences;

/// <summary>Questions that families have asked are met as people who help them say they should be.</summary>
public sealed class SampleQuestionTests
{
    public static TheoryData<string, string, string, string> All =>
    [
        .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "sentences", "samples.tsv"))
           where line.Length > 0 && line[0] != '#'
           let parts = line.Split('\t')
           select new TheoryDataRow<string, string, string, string>(parts[0], parts[1], parts[2], parts[3]),
    ];

    /// <param name="phone">The language of the phone.</param>
    /// <param name="needs">An answer, an answer and a person, to be asked back, or safety first.</param>
    /// <param name="entry">What answers it, if any.</param>
    /// <param name="question">As it was asked.</param>
    [Theory]
    [MemberData(nameof(All))]
    public async Task A_question_gets_what_it_needs(string phone, string needs, string entry, string question)
    {
        var family = new Family { Locale = phone };

        var reply = (await family.SaysAsync(question))[^1];

        Assert.Equal(needs, NeedMetBy(reply));
        Assert.Equal(entry, reply.Entry() ?? "-");
    }

    static string? NeedMetBy(Activity reply) => (reply.Decision(), reply.Person()) switch
    {
        ("answer", null) => "answer",
        ("answer" or "brake", not null) => "answer and person",
        var (decision, _) => decision,
    };
}
