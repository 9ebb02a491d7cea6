using FamilyGuide.BotFramework;
using FamilyGuide.DialogsTests.Driving;
using Microsoft.Bot.Schema;

namespace FamilyGuide.DialogsTests.Conversation;

/// <summary>Whatever is typed, there is an answer, and every answer is whole.</summary>
public class AnythingTests
{
    static readonly string[] Words =
    [
        "help", "back", "1", "٢", "9", "start over", "svenska", "عربي", "english", "kids", "barn", "أطفال", "person",
        "money", "send", "smuggler", "die", "sweden", "danmark", "no", "yes", "thanks", "", "🙏", "\ud800", "\0",
        "\u202e", "roj", "dna", "UD", "red cross", "what", "<script>", "{date}", "[1]", "a|b:c", "Entry:", "language",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_is_typed_is_answered_with_a_decision(int seed)
    {
        var random = new Random(seed);
        var family = new Family();
        for (var turn = 0; turn < 40; turn++)
        {
            var text = string.Join(' ', random.GetItems(Words, random.Next(1, 4))) + Noise(random);

            var replies = await family.SaysAsync(text);

            Assert.NotEmpty(replies);
            Assert.All(replies, IsWhole);
            Assert.True(family.State.IsWelcomed);
        }
    }

    static string Noise(Random random) => random.Next(3) == 0
        ? new string([.. Enumerable.Range(0, random.Next(50)).Select(_ => (char)random.Next(char.MaxValue))])
        : "";

    static void IsWhole(Activity reply)
    {
        Assert.Equal(ActivityTypes.Message, reply.Type);
        Assert.Equal(TextFormatTypes.Plain, reply.TextFormat);
        Assert.False(string.IsNullOrWhiteSpace(reply.Text));
        Assert.Contains(
            reply.Decision(),
            (string[])["answer", "clarify", "safety", "brake", "handoff", "smalltalk", "unknown"]);
        Assert.Equal(reply.Locale, reply.Decided().GetProperty("lang").GetString());
        Assert.Equal(reply.Locale == "ar" ? "rtl" : "ltr", reply.Decided().GetProperty("dir").GetString());
        Assert.DoesNotMatch(@"\{[a-z]+\}", reply.Text);

        var buttons = reply.SuggestedActions?.Actions ?? [];
        Assert.All(buttons.Index(), button =>
        {
            Assert.Equal(ActionTypes.ImBack, button.Item.Type);
            Assert.Equal(button.Item.Title, button.Item.Value);
            Assert.Contains($"\n{button.Index + 1}. {button.Item.Title}", reply.Text, StringComparison.Ordinal);
        });
        Assert.Equal(buttons.Count > 0 ? InputHints.ExpectingInput : InputHints.AcceptingInput, reply.InputHint);
        Assert.NotEmpty(ActivityJson.Serialize(reply));
    }
}
