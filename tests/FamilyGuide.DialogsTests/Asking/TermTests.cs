using FamilyGuide.DialogsTests.Driving;

namespace FamilyGuide.DialogsTests.Asking;

/// <summary>Words of offices explain themselves when somebody asks what one means.</summary>
public class TermTests
{
    [Theory]
    [InlineData("en", "What is Säpo?", "Säpo is Sweden's security police")]
    [InlineData("en", "whats lvu", "Swedish law by which social services")]
    [InlineData("en", "what does a power of attorney mean", "lets one person act for another")]
    [InlineData("en", "can you explain what a coordination number is", "not in the population register")]
    [InlineData("sv", "vad är säpo?", "arbetar mot terrorism")]
    [InlineData("sv", "Vad betyder samplacering", "i samma hem")]
    [InlineData("sv", "va är en orosanmälan", "ett barn kan behöva hjälp")]
    [InlineData("da", "hvad er PET?", "efterretningstjeneste")]
    [InlineData("da", "hvad betyder surrogat", "andet sted end i et fængsel")]
    [InlineData("ar", "ما هي قسد؟", "قوات سوريا الديمقراطية")]
    [InlineData("ar", "شو يعني LVU", "القانون السويدي")]
    [InlineData("ar", "ما معنى بلاغ القلق", "الخدمات الاجتماعية")]
    public async Task A_word_of_offices_is_explained(string locale, string question, string meaning)
    {
        Family family = new() { Locale = locale };
        await family.OpensThePageAsync();

        var replies = await family.SaysAsync(question);

        Assert.Contains(meaning, replies[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is UD doing for my sister in Roj")]
    [InlineData("what is the number of Säpo for my brother's case")]
    [InlineData("is there a lawyer who knows LVU")]
    public async Task A_question_that_has_such_a_word_asks_for_something_else(string question)
    {
        Family family = new() { Locale = "en" };
        await family.OpensThePageAsync();

        var replies = await family.SaysAsync(question);

        Assert.DoesNotContain("is Sweden's", replies[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Swedish law by which", replies[^1].Text, StringComparison.Ordinal);
    }
}
