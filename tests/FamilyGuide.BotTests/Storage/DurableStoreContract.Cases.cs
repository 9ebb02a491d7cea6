using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.BotTests.Storage;

/// <content>Families who want a person.</content>
public abstract partial class DurableStoreContract
{
    static readonly Advocate Maryam = new("maryam-0123456789abcdef", "Maryam");
    static readonly Advocate Noor = new("noor-0123456789abcdefgh", "Noor");

    ICaseBook Cases => (ICaseBook)Store;

    [Fact]
    public async Task Asking_for_a_person_makes_a_case_that_outlives_the_program()
    {
        var asked = await AskedAsync();

        var @case = Assert.Single(await Cases.OpenCasesAsync(None), open => open.Conversation == asked);

        Assert.Equal(CaseStatus.Waiting, @case.Status);
        Assert.Equal(["Where=Roj"], @case.Request.Summary);
        Assert.Equal(@case.Id, (await Cases.FindCaseAsync(@case.Id, None))!.Id);
        Assert.Null(await Cases.FindCaseAsync(CaseId.New(), None));
    }

    [Fact]
    public async Task Of_many_who_claim_at_once_one_gets_the_case()
    {
        var @case = await CaseAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Cases.StepAsync(
            @case.Conversation, @case.Id, new CaseStep.Claim(new($"advocate-{number}", $"Advocate {number}")), None)));

        var winner = Assert.Single(claims, claim => claim.Kind == StepKind.Done);
        Assert.All(claims.Except([winner]), claim => Assert.Equal(StepKind.Refused, claim.Kind));
        Assert.Equal(winner.Case!.Advocate, (await Cases.FindCaseAsync(@case.Id, None))!.Advocate);
    }

    [Fact]
    public async Task A_claim_is_told_to_the_guide_and_silences_it()
    {
        var @case = await CaseAsync();

        await ClaimsAsync(Maryam, @case);

        var lease = await Store.LeaseAsync(@case.Conversation, None);
        Assert.Equal(Speaker.Advocate, lease!.Speaker);
        Assert.Equal(EntryKind.Hidden, lease.Arrival.Kind);
        Assert.Contains("\"accepted\",\"message\":\"Maryam\"", Text(lease.Arrival.Activity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_was_under_way_when_a_person_came_keeps_nothing_and_runs_again()
    {
        var @case = await CaseAsync();
        var (_, lease) = await Store.AcceptAsync(Says(@case.Conversation, "hello?"), None);

        await ClaimsAsync(Maryam, @case);

        Assert.Equal(CommitKind.Fenced, (await Store.CommitAsync(lease!, Effects("old", "too late"), None)).Outcome);
        var again = await Store.LeaseAsync(@case.Conversation, None);
        Assert.Equal(lease!.Arrival.Sequence, again!.Arrival.Sequence);
        Assert.Equal(Speaker.Advocate, again.Speaker);
    }

    [Fact]
    public async Task Only_who_has_the_case_speaks_and_a_repeat_is_not_said_twice()
    {
        var @case = await CaseAsync();
        await ClaimsAsync(Maryam, @case);

        var said = await SaysAsync(Maryam, @case, "one", "Hello, I am here.");
        var repeated = await SaysAsync(Maryam, @case, "one", "Hello, I am here.");
        var foreign = await SaysAsync(Noor, @case, "two", "I am not yours.");

        Assert.Equal(StepKind.Done, said.Kind);
        Assert.Equal(said.Sequence, repeated.Sequence);
        Assert.Equal(StepKind.Refused, foreign.Kind);
        var entries = await Store.ReadAsync(@case.Conversation, 0, 100, None);
        var entry = Assert.Single(entries, entry => entry.Kind == EntryKind.FromAdvocate);
        Assert.Contains("Hello, I am here.", Text(entry.Activity), StringComparison.Ordinal);
        Assert.Equal(said.Sequence, entry.Sequence);
    }

    [Fact]
    public async Task Whoever_ends_the_talk_says_how_it_went_and_the_guide_is_back()
    {
        var @case = await CaseAsync();
        await ClaimsAsync(Maryam, @case);
        await DoneAsync(@case, new CaseStep.End(Maryam.Id));

        var unfinished = await Cases.FindCaseAsync(@case.Id, None);
        await DoneAsync(@case, new CaseStep.Close(Maryam.Id, CaseResult.Answered));

        Assert.Equal(CaseStatus.WrapUp, unfinished!.Status);
        Assert.DoesNotContain(await Cases.OpenCasesAsync(None), open => open.Id == @case.Id);
        Assert.Equal(CaseResult.Answered, (await Cases.FindCaseAsync(@case.Id, None))!.Content.Result);
        Assert.Equal(Speaker.Guide, (await Store.LeaseAsync(@case.Conversation, None))!.Speaker);
        Assert.Equal(StepKind.Unknown, (await SaysAsync(Maryam, @case, "late", "One more thing.")).Kind);
    }

    [Fact]
    public async Task A_claim_without_a_sign_of_life_goes_back_to_the_queue()
    {
        var @case = await CaseAsync();
        await ClaimsAsync(Maryam, @case);
        var early = await Cases.StepAsync(@case.Conversation, @case.Id, new CaseStep.Expire(), None);

        await LetTimePassAsync(CaseMachine.ClaimTerm + TimeSpan.FromSeconds(1));
        await DoneAsync(@case, new CaseStep.Expire());

        Assert.Equal(StepKind.Refused, early.Kind);
        Assert.Equal(CaseStatus.Waiting, (await Cases.FindCaseAsync(@case.Id, None))!.Status);
        Assert.Equal(StepKind.Refused, (await SaysAsync(Maryam, @case, "late", "I am back.")).Kind);
        await ClaimsAsync(Noor, @case);
    }

    [Fact]
    public async Task The_family_ends_the_talk_in_the_turn_in_which_it_says_so()
    {
        var @case = await CaseAsync();
        await ClaimsAsync(Maryam, @case);
        var lease = await Store.LeaseAsync(@case.Conversation, None);
        var (_, next) = await Store.CommitAsync(lease!, Effects("talking"), None);
        var (_, stop) = await Store.AcceptAsync(Says(@case.Conversation, "stop"), None);

        await Store.CommitAsync(next ?? stop!, Effects("stopped") with { Handoff = HandoffChange.Withdraw }, None);

        Assert.Equal(CaseStatus.WrapUp, (await Cases.FindCaseAsync(@case.Id, None))!.Status);
        Assert.Equal(StepKind.Refused, (await SaysAsync(Maryam, @case, "late", "Wait.")).Kind);
        var (_, after) = await Store.AcceptAsync(Says(@case.Conversation, "a question"), None);
        Assert.Equal(Speaker.Guide, after!.Speaker);
    }

    [Fact]
    public async Task Who_deletes_everything_deletes_the_case_with_a_person_on_the_line()
    {
        var @case = await CaseAsync();
        await ClaimsAsync(Maryam, @case);
        await SaysAsync(Maryam, @case, "one", "Hello.");
        var lease = await Store.LeaseAsync(@case.Conversation, None);
        await Store.CommitAsync(lease!, Effects("", "all gone") with { ForgetsAll = true }, None);

        Assert.Null(await Cases.FindCaseAsync(@case.Id, None));
        Assert.Equal(StepKind.Unknown, (await SaysAsync(Maryam, @case, "two", "Are you there?")).Kind);
        Assert.Single(await Store.ReadAsync(@case.Conversation, 0, 100, None));
        var (_, after) = await Store.AcceptAsync(Says(@case.Conversation, "a question"), None);
        Assert.Equal(Speaker.Guide, after!.Speaker);
    }

    [Fact]
    public async Task Who_must_not_get_a_family_is_remembered_when_its_case_is_closed()
    {
        var @case = await CaseAsync();
        await ClaimsAsync(Noor, @case);
        await DoneAsync(@case, new CaseStep.End(Noor.Id));
        await DoneAsync(@case, new CaseStep.Close(Noor.Id, CaseResult.Answered));

        await DoneAsync(@case, new CaseStep.Avoid(Maryam.Id));
        await AsksAsync(@case.Conversation, "somebody again, please");

        var again = (await Cases.OpenCasesAsync(None)).Single(open => open.Conversation == @case.Conversation);
        Assert.NotEqual(@case.Id, again.Id);
        var claim = await Cases.StepAsync(again.Conversation, again.Id, new CaseStep.Claim(Maryam), None);
        Assert.Equal(StepKind.Refused, claim.Kind);
        await ClaimsAsync(Noor, again);
        Assert.Equal([again.Id, @case.Id], (await Cases.CasesOfAsync(Noor.Id, 5, None)).Select(own => own.Id));
    }

    [Fact]
    public async Task Who_has_a_family_cannot_be_kept_from_it_behind_their_back()
    {
        var @case = await CaseAsync();
        await ClaimsAsync(Maryam, @case);

        var avoid = await Cases.StepAsync(@case.Conversation, default, new CaseStep.Avoid(Maryam.Id), None);

        Assert.Equal(StepKind.Refused, avoid.Kind);
        Assert.Equal(StepKind.Done, (await SaysAsync(Maryam, @case, "one", "Hello.")).Kind);
    }

    [Fact]
    public async Task How_long_families_waited_is_measured_from_asking_to_the_first_claim()
    {
        var @case = await CaseAsync();
        await LetTimePassAsync(TimeSpan.FromMinutes(7));
        await ClaimsAsync(Maryam, @case);
        await DoneAsync(@case, new CaseStep.PassOn(Maryam.Id, Lane.Lawyer));
        await LetTimePassAsync(TimeSpan.FromMinutes(7));
        await ClaimsAsync(Noor, @case);

        var wait = Assert.Single(await Cases.WaitsAsync(@case.AskedAt - TimeSpan.FromDays(1), None));

        Assert.InRange(wait, TimeSpan.FromMinutes(6.5), TimeSpan.FromMinutes(7.5));
    }

    [Fact]
    public async Task Cases_to_which_somebody_came_are_found_when_they_are_closed_too()
    {
        var (closed, waiting) = (await CaseAsync(), await CaseAsync());
        await ClaimsAsync(Maryam, closed);
        await DoneAsync(closed, new CaseStep.End(Maryam.Id));
        await DoneAsync(closed, new CaseStep.Close(Maryam.Id, CaseResult.Answered));

        var found = await Cases.ClaimedCasesAsync(closed.AskedAt - TimeSpan.FromDays(1), None);

        Assert.Equal([closed.Id], found.Select(@case => @case.Id));
        Assert.Empty(await Cases.ClaimedCasesAsync(waiting.AskedAt + TimeSpan.FromDays(1), None));
    }

    async Task<ConversationId> AskedAsync()
    {
        var id = await BegunAsync();
        await AsksAsync(id);
        return id;
    }

    async Task AsksAsync(ConversationId id, string words = "a person, please")
    {
        var lease = await Store.LeaseAsync(id, None);
        while (lease is not null)
        {
            (_, lease) = await Store.CommitAsync(lease, Effects("told"), None);
        }

        (_, lease) = await Store.AcceptAsync(Says(id, words), None);
        await Store.CommitAsync(
            lease!,
            Effects("waiting", "You wait.") with
            {
                Handoff = HandoffChange.Ask(new()
                {
                    Lane = Lane.Advocate,
                    Severity = Severity.Ordinary,
                    Reason = HandoffRequest.Asked,
                    Language = "en",
                    Sharing = Sharing.All,
                    Summary = ["Where=Roj"],
                }),
            },
            None);
    }

    async Task<Case> CaseAsync()
    {
        var asked = await AskedAsync();
        return (await Cases.OpenCasesAsync(None)).Single(open => open.Conversation == asked);
    }

    Task ClaimsAsync(Advocate advocate, Case @case) => DoneAsync(@case, new CaseStep.Claim(advocate));

    async Task DoneAsync(Case @case, CaseStep step) =>
        Assert.Equal(StepKind.Done, (await Cases.StepAsync(@case.Conversation, @case.Id, step, None)).Kind);

    Task<StepOutcome> SaysAsync(Advocate advocate, Case @case, string key, string text) =>
        Cases.StepAsync(@case.Conversation, @case.Id, new CaseStep.Say(advocate, key, text), None);

}
