using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.DialogsTests.Driving;
using Microsoft.Bot.Schema;

namespace FamilyGuide.DialogsTests.Conversation;

/// <summary>What is said besides an answer: in every way to it, once, and never after everything was deleted.</summary>
public class NewsTests
{
    const string Changed = "1 step of your plan has changed since 1 March 2026";

    static Family WithAnOldPlan => new()
    {
        State = FamilyState.New with
        {
            IsWelcomed = true,
            IsLanguageChosen = true,
            Plan = new(Dialogs.Guides.GuideKind.Repatriation, new(2026, 3, 1), ["dna-test@0"], []),
        },
    };

    [Theory]
    [InlineData("my plan")]
    [InlineData("help")]
    [InlineData("thank you")]
    [InlineData("How does the Red Cross search?")]
    public async Task Whoever_comes_back_to_a_plan_hears_once_what_changed_whatever_they_say(string text)
    {
        var family = WithAnOldPlan;

        var first = await family.SaysAsync(text);
        var second = await family.SaysAsync(text);

        Assert.StartsWith(Changed, first[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(second, reply => Mentions(reply, "changed since"));
    }

    [Fact]
    public async Task After_everything_was_deleted_nothing_of_before_is_named()
    {
        var family = WithAnOldPlan;
        await family.SaysAsync("delete everything");
        var stale = new Family
        {
            State = family.State with { Plan = WithAnOldPlan.State.Plan },
        };

        var replies = await stale.SaysAsync("Yes, delete everything");

        Assert.True(stale.HasForgotten);
        Assert.Contains("Everything has been deleted", Assert.Single(replies).Text, StringComparison.Ordinal);
        Assert.Null(stale.State.Plan);
    }

    [Fact]
    public async Task Whoever_writes_a_name_in_a_guide_hears_that_none_is_needed()
    {
        var family = new Family();
        await family.SaysAsync("step by step");

        var replies = await family.SaysAsync("my daughter Sara was in al Hol with her children");

        Assert.Contains(replies, reply => Mentions(reply, "name"));
        Assert.True(family.State.IsToldAboutNames);
    }

    [Fact]
    public async Task Whoever_tells_a_long_story_with_a_name_in_it_hears_so_too()
    {
        var family = new Family();
        var story = string.Concat(Enumerable.Repeat("We have not heard from her since January. ", 180));

        var replies = await family.SaysAsync($"my daughter Sara was in al Hol with her children. {story}");

        Assert.Contains(replies, reply => Mentions(reply, "name"));
    }

    [Fact]
    public async Task Done_without_a_plan_is_said_between_people()
    {
        var family = new Family { State = FamilyState.New with { IsWelcomed = true, LanguageCode = "sv" } };

        var reply = Assert.Single(await family.SaysAsync("klart"));

        Assert.Equal("smalltalk", reply.Decision());
    }

    [Fact]
    public async Task Back_to_a_letter_shows_both_of_it()
    {
        var family = new Family();
        foreach (var text in new[] { "reception guide", "1", "1", "1", "Denmark", "A letter to social services" })
        {
            await family.SaysAsync(text);
        }

        await family.SaysAsync("my plan");
        var replies = await family.SaysAsync("back");

        Assert.Equal(2, replies.Count);
    }

    [Fact]
    public async Task What_answers_a_guide_is_taken_also_after_something_came_between()
    {
        var family = new Family();
        foreach (var text in new[] { "step by step", "in Roj", "a child", "no", "nothing yet", "help" })
        {
            await family.SaysAsync(text);
        }

        await family.SaysAsync("skip");

        Assert.Contains("Country=Unsaid", family.State.Told);
    }

    static bool Mentions(Activity reply, string words) => reply.Text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
