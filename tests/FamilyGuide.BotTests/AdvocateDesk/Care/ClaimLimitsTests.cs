using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.BotTests.AdvocateDesk.Care;

/// <summary>What nobody has to carry, a test a clause.</summary>
public class ClaimLimitsTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whoever_is_rested_takes_what_they_want() => Assert.Null(Refusal(Some(Severity.Urgent)));

    [Fact]
    public void Four_talks_are_enough() =>
        Assert.NotNull(Refusal(Some(), held: [Some(), Some(), Some(), Some()]));

    [Fact]
    public void Two_urgent_talks_are_enough_and_another_kind_is_not_refused()
    {
        Case[] held = [Some(Severity.Urgent), Some(Severity.Urgent)];

        Assert.NotNull(Refusal(Some(Severity.Urgent), held));
        Assert.Null(Refusal(Some(), held));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void After_a_hard_talk_there_is_a_quarter_of_an_hour_without_the_next(int minutes, bool isOver) =>
        Assert.Equal(isOver, Refusal(Some(), talks: [Now.AddMinutes(-minutes)]) is null);

    [Fact]
    public void Whoever_says_that_they_are_ready_is_until_the_next_hard_talk()
    {
        var rested = Now.AddMinutes(-5);

        Assert.Null(Refusal(Some(), talks: [Now.AddMinutes(-6)], rested: rested));
        Assert.NotNull(Refusal(Some(), talks: [Now.AddMinutes(-6), Now.AddMinutes(-4)], rested: rested));
    }

    [Fact]
    public void After_three_hard_talks_within_a_day_an_urgent_one_is_for_a_colleague_who_is_there()
    {
        DateTimeOffset[] three = [Now.AddHours(-23), Now.AddHours(-5), Now.AddHours(-1)];

        Assert.NotNull(Refusal(Some(Severity.Urgent), talks: three));
        Assert.Null(Refusal(Some(), talks: three));
        Assert.Null(Refusal(Some(Severity.Urgent), talks: [Now.AddHours(-25), .. three[1..]]));
    }

    [Fact]
    public void A_family_in_danger_never_waits_for_somebodys_break_when_nobody_else_is_there()
    {
        DateTimeOffset[] talks = [Now.AddHours(-5), Now.AddHours(-1), Now.AddMinutes(-1)];

        Assert.Null(Refusal(Some(Severity.Urgent), talks: talks, canSomebodyElse: false));
        Assert.NotNull(Refusal(Some(), talks: talks, canSomebodyElse: false));
    }

    static string? Refusal(
        Case wanted,
        Case[]? held = null,
        DateTimeOffset[]? talks = null,
        DateTimeOffset rested = default,
        bool canSomebodyElse = true) =>
        ClaimLimits.Refusal(wanted, held ?? [], new(talks ?? [], rested), canSomebodyElse, Now);

    static Case Some(Severity severity = Severity.Ordinary) => new()
    {
        Id = CaseId.New(),
        Conversation = ConversationId.New(),
        Status = CaseStatus.Waiting,
        AskedAt = Now,
        AskedSequence = 1,
        Content = new()
        {
            Lane = Lane.Advocate,
            Request = new()
            {
                Lane = Lane.Advocate,
                Severity = severity,
                Reason = HandoffRequest.Asked,
                Language = "en",
                Sharing = Sharing.Nothing,
            },
        },
    };
}
