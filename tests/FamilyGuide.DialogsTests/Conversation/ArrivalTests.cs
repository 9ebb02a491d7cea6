using FamilyGuide.DialogsTests.Driving;
using Microsoft.Bot.Schema;

namespace FamilyGuide.DialogsTests.Conversation;

public class ArrivalTests
{
    [Fact]
    public async Task The_family_is_welcomed_once_however_often_it_arrives()
    {
        var family = new Family();

        Assert.Single(await family.OpensThePageAsync());
        Assert.Empty(await family.OpensThePageAsync());
        Assert.Empty(await family.JoinsAsync());
    }

    [Fact]
    public async Task Web_chats_join_is_an_arrival_too() => Assert.Single(await new Family().JoinsAsync());

    [Fact]
    public async Task Whoever_wrote_first_is_not_welcomed_afterwards()
    {
        var family = new Family();
        await family.SaysAsync("Where is my relative now?");

        Assert.Empty(await family.OpensThePageAsync());
    }

    [Fact]
    public async Task The_guide_does_not_welcome_itself() => Assert.Empty(await new Family().SendsAsync(new()
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [new("bot")],
    }));

    [Theory]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.EndOfConversation)]
    [InlineData("nonsense")]
    public async Task What_is_nothing_a_person_did_is_passed_over_in_silence(string type) =>
        Assert.Empty(await new Family().SendsAsync(new() { Type = type, Name = "nonsense" }));

    [Theory]
    [InlineData("sv-SE", "sv")]
    [InlineData("ar", "ar")]
    [InlineData("../../etc", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    [InlineData("tlh-Piqd", "en")]
    public async Task A_phones_language_is_greeted_in_and_nonsense_becomes_english(string? locale, string code)
    {
        var welcome = Assert.Single(await new Family { Locale = locale }.OpensThePageAsync());

        Assert.Equal(code, welcome.Locale);
    }

    [Fact]
    public async Task A_picture_alone_is_answered_with_what_can_be_done_instead()
    {
        var family = new Family();
        await family.SaysAsync("english");

        var reply = Assert.Single(await family.SendsAsync(new()
        {
            Type = ActivityTypes.Message,
            Attachments = [new() { ContentType = "image/png" }],
        }));

        Assert.StartsWith("I cannot open pictures", reply.Text, StringComparison.Ordinal);
    }
}
