using FamilyGuide.BotFramework;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.DialogsTests.Driving;
using Microsoft.Bot.Schema;

namespace FamilyGuide.DialogsTests.Handoff;

/// <summary>What a family hears of photos, and when the page has a button for them.</summary>
public sealed class PhotoTests
{
    static readonly string[] Wishes =
    [
        "Can I talk to a real person please?", "Kan jag få prata med en människa?", "Må jeg tale med et menneske?",
        "أريد أن أتحدث مع إنسان",
    ];

    [Fact]
    public async Task A_file_that_is_sent_elsewhere_is_answered_with_where_it_can_be_chosen()
    {
        var family = await TalkingAsync();
        Assert.Empty(await family.SendsAsync(File()));
        await family.HearsFromTheDeskAsync(new(HandoffState.PhotoAsked, "Maryam"));

        var reply = Assert.Single(await family.SendsAsync(File()));

        Assert.Equal("You can choose the photo below, where you write.", reply.Text);
        Assert.True(TakesPhotos(reply));
    }

    [Theory]
    [InlineData(HandoffState.PhotoOver)]
    [InlineData(HandoffState.Completed)]
    [InlineData(HandoffState.Moved)]
    [InlineData(HandoffState.Returned)]
    [InlineData(HandoffState.Accepted)]
    public async Task The_button_goes_with_whatever_ends_the_asking(HandoffState end)
    {
        var family = await TalkingAsync();
        var asked = Assert.Single(await family.HearsFromTheDeskAsync(new(HandoffState.PhotoAsked, "Maryam")));

        var ended = Assert.Single(await family.HearsFromTheDeskAsync(new(end, "Noor")));

        Assert.True(TakesPhotos(asked));
        Assert.False(TakesPhotos(ended));
    }

    [Fact]
    public async Task The_button_goes_when_the_family_ends_the_talk()
    {
        var family = await TalkingAsync();
        await family.HearsFromTheDeskAsync(new(HandoffState.PhotoAsked, "Maryam"));

        Assert.False(TakesPhotos((await family.SaysAsync("stop"))[^1]));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(0, false)]
    public async Task The_button_stays_until_the_last_photo_has_come(int left, bool stays)
    {
        var family = await TalkingAsync();
        await family.HearsFromTheDeskAsync(new(HandoffState.PhotoAsked, "Maryam"));
        var photo = new Activity { Type = ActivityTypes.Message, Text = "Photo 1" };
        ActivityJson.SetChannelData(photo, System.Text.Encoding.UTF8.GetBytes($$"""{"familyGuidePhoto":"{{left}}"}"""));

        var reply = Assert.Single(await family.SendsAsync(photo));

        Assert.Equal(stays, TakesPhotos(reply));
        Assert.StartsWith("The photo has arrived", reply.Text, StringComparison.Ordinal);
        Assert.Equal(stays, reply.Text.Contains("You can send 2 more.", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Each_refusal_says_what_to_do_in_every_language(string wish, PhotoFault fault)
    {
        var family = await TalkingAsync(wish);
        var refused = new Activity { Type = ActivityTypes.Event, Name = ReplyActivities.PhotoEvent };
        ActivityJson.SetChannelData(refused, System.Text.Encoding.UTF8.GetBytes(
            $$"""{"familyGuidePhoto":"3","familyGuidePhotoRefused":"{{fault}}"}"""));

        var reply = Assert.Single(await family.SendsAsync(refused));

        Assert.NotEmpty(reply.Text);
        Assert.DoesNotContain("{", reply.Text, StringComparison.Ordinal);
    }

    public static IEnumerable<TheoryDataRow<string, PhotoFault>> Faults =>
        from wish in Wishes
        from fault in Enum.GetValues<PhotoFault>()
        where fault != PhotoFault.None
        select new TheoryDataRow<string, PhotoFault>(wish, fault);

    static async Task<Family> TalkingAsync(string wish = "Can I talk to a real person please?")
    {
        WrittenDesk.Describe("1 here, 0 waiting");
        var family = new Family();
        await family.SaysAsync(wish);
        await family.SaysAsync("1");
        await family.HearsFromTheDeskAsync(new(HandoffState.Accepted, "Maryam"));
        return family;
    }

    static Activity File() => new()
    {
        Type = ActivityTypes.Message,
        Text = "",
        Attachments = [new() { ContentType = "application/octet-stream", Name = "a file" }],
    };

    static bool TakesPhotos(Activity reply) => reply.Decided().TryGetProperty("takesPhotos", out _);
}
