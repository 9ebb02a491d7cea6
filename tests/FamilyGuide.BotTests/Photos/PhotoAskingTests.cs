using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.BotTests.Photos;

/// <summary>When a case takes photos: pure, and closed in doubt.</summary>
public sealed class PhotoAskingTests
{
    static readonly DateTimeOffset Friday = new(2026, 4, 3, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_asking_ends_after_a_day_and_the_family_is_told_once()
    {
        var asked = CaseMachine.Take(Talking(), new CaseStep.AskForPhoto("maryam"), Friday)!.After;

        Assert.NotNull(CaseAsking.AfterPhoto(asked, Friday.AddHours(23.9)));
        Assert.Null(CaseMachine.Take(asked, new CaseStep.EndAsking(), Friday.AddHours(23.9)));
        Assert.Null(CaseAsking.AfterPhoto(asked, Friday.AddDays(1)));
        var over = CaseMachine.Take(asked, new CaseStep.EndAsking(), Friday.AddDays(1))!;
        Assert.Contains("photoOver", System.Text.Encoding.UTF8.GetString(over.Tells.Span), StringComparison.Ordinal);
        Assert.Null(CaseMachine.Take(over.After, new CaseStep.EndAsking(), Friday.AddDays(2)));
    }

    [Fact]
    public void An_asking_that_is_over_can_be_begun_again()
    {
        var asked = CaseMachine.Take(Talking(), new CaseStep.AskForPhoto("maryam"), Friday)!.After;

        var again = CaseMachine.Take(asked, new CaseStep.AskForPhoto("maryam"), Friday.AddDays(1))!.After;

        Assert.Equal(new(Friday.AddDays(1), PhotoLimits.Most), again.Content.Asking);
    }

    [Theory]
    [InlineData(CaseStatus.Waiting)]
    [InlineData(CaseStatus.WrapUp)]
    [InlineData(CaseStatus.Closed)]
    public void Nothing_is_taken_while_nobody_talks(CaseStatus status)
    {
        var @case = Talking() with { Status = status };
        var asked = @case with { Content = @case.Content with { Asking = PhotoAsking.From(Friday) } };

        Assert.Null(CaseMachine.Take(@case, new CaseStep.AskForPhoto("maryam"), Friday));
        Assert.Null(CaseAsking.AfterPhoto(asked, Friday));
    }

    [Fact]
    public void What_an_older_program_kept_asks_for_nothing() => Assert.Null(
        CaseContentJson.Read(CaseContentJson.Write(Talking().Content)).Asking);

    static Case Talking() => new()
    {
        Id = CaseId.New(),
        Conversation = ConversationId.New(),
        Status = CaseStatus.Active,
        Advocate = "maryam",
        AskedAt = Friday,
        AskedSequence = 1,
        ClaimUntil = Friday.AddDays(30),
        Content = new()
        {
            Request = new()
            {
                Lane = Lane.Advocate,
                Severity = Severity.Ordinary,
                Sharing = Sharing.Nothing,
                Reason = HandoffRequest.Asked,
                Language = "en",
                Summary = [],
            },
            Lane = Lane.Advocate,
        },
    };
}
