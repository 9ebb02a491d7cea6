using System.Text.Json;
using System.Text.RegularExpressions;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Bot.Schema;

namespace FamilyGuide.DialogsTests.Guides;

/// <summary>What the page needs to put a plan on paper.</summary>
public class SheetTests
{
    public static TheoryData<string, string> Plans => new()
    {
        { "en", "step by step" },
        { "sv", "steg för steg" },
        { "da", "trin for trin" },
        { "ar", "خطوة خطوة" },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task A_plan_brings_its_steps_letters_and_papers_along(string code, string words)
    {
        var plan = Assert.Single(await PlanAsync(words), sheet => sheet is not null)!.Value;

        var parts = plan.GetProperty("parts").EnumerateArray().ToArray();
        Assert.True(parts.Length >= 3);
        Assert.False(parts[^1].GetProperty("isToDo").GetBoolean());
        Assert.All(
            parts[0].GetProperty("steps").EnumerateArray(),
            step => Assert.NotEmpty(step.GetProperty("toDo").EnumerateArray()));
        var letters = plan.GetProperty("letters").EnumerateArray().ToArray();
        Assert.Equal(code, letters[0].GetProperty("language").GetString());
        Assert.NotEmpty(plan.GetProperty("papers").GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData(Phrase.LetterMinistry)]
    [InlineData(Phrase.LetterSocial)]
    public void A_letter_has_the_same_blanks_in_the_same_order_in_every_language(Phrase letter)
    {
        var book = Family.Get<PhraseBook>();

        var blanks = Language.All.Select(language => Lines(book.In(language).Say(letter)));

        Assert.Single(blanks.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_everything_deleted_has_no_sheet_any_more()
    {
        var family = new Family();
        await family.SaysAsync("delete everything");

        var proof = (await family.SaysAsync("1"))[^1];

        Assert.True(GuideOf(proof).GetProperty("forgetsAll").GetBoolean());
    }

    /// <summary>In which lines they stand.</summary>
    static string Lines(string letter) => string.Join(
        ' ',
        letter.Split('\n').Index().SelectMany(line => Regex.Matches(
            line.Item, @"\[[^\]]+\]", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(_ => line.Index)));

    static async Task<JsonElement?[]> PlanAsync(string words)
    {
        var family = new Family();
        await family.SaysAsync(words);
        while (true)
        {
            var replies = await family.SaysAsync("1");
            if (replies.Select(PlanOf).ToArray() is var sheets && sheets.Any(sheet => sheet is not null))
            {
                return sheets;
            }
        }
    }

    static JsonElement? PlanOf(Activity reply) =>
        GuideOf(reply).TryGetProperty("plan", out var plan) ? plan : null;

    static JsonElement GuideOf(Activity reply) =>
        JsonSerializer.Deserialize<JsonElement>(reply.ChannelData!.ToString()!).GetProperty("familyGuide");
}
