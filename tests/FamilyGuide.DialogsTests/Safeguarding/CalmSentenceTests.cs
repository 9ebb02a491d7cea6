using FamilyGuide.DialogsTests.Driving;

namespace FamilyGuide.DialogsTests.Safeguarding;

/// <summary>Sentences that were taken for danger and are none, and what stands beside them and is.</summary>
public class CalmSentenceTests
{
    [Theory]
    [InlineData("sv", "hej, är du där?")]
    [InlineData("sv", "Hej är du där")]
    [InlineData("sv", "hej, är det någon där?")]
    [InlineData("en", "hi, are you there?")]
    [InlineData("en", "I am family 17 here")]
    public async Task Whoever_asks_whether_somebody_is_there_or_counts_families_is_no_child_in_danger(
        string language, string text) => Assert.NotEqual("safety", await DecisionAsync(language, text));

    [Theory]
    [InlineData("sv", "hej är fjorton och bor hos mormor")]
    [InlineData("sv", "hej är snart tretton, är du där?")]
    [InlineData("sv", "hej e 12 år, är det någon där")]
    [InlineData("en", "hi, are you there? I am 12")]
    [InlineData("en", "14 year old here, i just want my dad")]
    [InlineData("en", "I live with a foster family, I am 17 here alone")]
    public async Task A_child_that_says_its_age_is_heard(string language, string text) =>
        Assert.Equal("safety", await DecisionAsync(language, text));

    static async Task<string?> DecisionAsync(string language, string text)
    {
        var replies = await new Family { Locale = language }.SaysAsync(text);
        return replies[^1].Decision();
    }
}
