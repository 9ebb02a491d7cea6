using System.Globalization;
using System.Text;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.BotTests.Storage;

/// <content>Photos that a person has asked for.</content>
public abstract partial class DurableStoreContract
{
    static readonly byte[] Picture = "a picture of a letter"u8.ToArray();

    IPhotoBook Photos => (IPhotoBook)Store;

    [Fact]
    public async Task A_photo_that_nobody_asked_for_is_not_kept()
    {
        var @case = await CaseAsync();
        var waiting = await SendsPhotoAsync(@case, "one");
        await ClaimsAsync(Maryam, @case);
        var talking = await SendsPhotoAsync(@case, "one");

        Assert.Equal((AcceptKind.NotAsked, AcceptKind.NotAsked), (waiting.Kind, talking.Kind));
        Assert.DoesNotContain(await Store.ReadAsync(@case.Conversation, 0, 100, None), IsPhoto);
    }

    [Fact]
    public async Task A_photo_that_was_asked_for_comes_with_its_message()
    {
        var @case = await AskedForPhotoAsync();

        var outcome = await SendsPhotoAsync(@case, "one");

        Assert.Equal(AcceptKind.Accepted, outcome.Kind);
        var entry = Assert.Single(await Store.ReadAsync(@case.Conversation, 0, 100, None), IsPhoto);
        Assert.Equal(outcome.Sequence, entry.Sequence);
        Assert.Equal(EntryKind.FromFamily, entry.Kind);
        Assert.Contains("photo 1 of en, 2 left", Text(entry.Activity), StringComparison.Ordinal);
        Assert.Equal(Picture, await PhotoAsync(@case, outcome));
        Assert.Null(await Photos.FindPhotoAsync(@case.Conversation, outcome.Sequence + 1, None));
        Assert.Null(await Photos.FindPhotoAsync(ConversationId.New(), outcome.Sequence, None));
    }

    [Fact]
    public async Task After_the_third_photo_no_more_are_taken_until_they_are_asked_for_again()
    {
        var @case = await AskedForPhotoAsync();
        for (var number = 1; number <= PhotoLimits.Most; number++)
        {
            Assert.Equal(AcceptKind.Accepted, (await SendsPhotoAsync(@case, $"photo {number}")).Kind);
        }

        Assert.Equal(AcceptKind.NotAsked, (await SendsPhotoAsync(@case, "one more")).Kind);
        await DoneAsync(@case, new CaseStep.AskForPhoto(Maryam.Id));
        Assert.Equal(AcceptKind.Accepted, (await SendsPhotoAsync(@case, "one more")).Kind);
        Assert.Contains(
            "photo 4 of en, 2 left",
            Text((await Store.ReadAsync(@case.Conversation, 0, 100, None))[^1].Activity),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_photos_at_once_three_are_taken()
    {
        var @case = await AskedForPhotoAsync();

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(number => SendsPhotoAsync(@case, $"photo {number}")));

        Assert.Equal(PhotoLimits.Most, outcomes.Count(outcome => outcome.Kind == AcceptKind.Accepted));
        Assert.Equal(PhotoLimits.Most, (await Store.ReadAsync(@case.Conversation, 0, 100, None)).Count(IsPhoto));
    }

    [Fact]
    public async Task A_photo_that_comes_twice_is_kept_once_the_last_too()
    {
        var @case = await AskedForPhotoAsync();
        await SendsPhotoAsync(@case, "one");
        await SendsPhotoAsync(@case, "two");
        var last = await SendsPhotoAsync(@case, "three");

        var again = await SendsPhotoAsync(@case, "three");

        Assert.Equal((AcceptKind.Repeated, last.Sequence), (again.Kind, again.Sequence));
        Assert.Equal(3, (await Store.ReadAsync(@case.Conversation, 0, 100, None)).Count(IsPhoto));
    }

    [Fact]
    public async Task Only_who_has_the_case_asks_and_takes_it_back_and_each_once()
    {
        var @case = await CaseAsync();
        await ClaimsAsync(Maryam, @case);

        Assert.Equal(StepKind.Refused, await StepsAsync(@case, new CaseStep.AskForPhoto(Noor.Id)));
        Assert.Equal(StepKind.Refused, await StepsAsync(@case, new CaseStep.TakeBackAsking(Maryam.Id)));
        await DoneAsync(@case, new CaseStep.AskForPhoto(Maryam.Id));
        Assert.Equal(StepKind.Refused, await StepsAsync(@case, new CaseStep.AskForPhoto(Maryam.Id)));
        Assert.Equal(StepKind.Refused, await StepsAsync(@case, new CaseStep.TakeBackAsking(Noor.Id)));
        await DoneAsync(@case, new CaseStep.TakeBackAsking(Maryam.Id));
        Assert.Equal(AcceptKind.NotAsked, (await SendsPhotoAsync(@case, "late")).Kind);
    }

    [Fact]
    public async Task Asking_is_told_to_the_guide_with_a_name_and_so_is_its_end()
    {
        var @case = await AskedForPhotoAsync();
        await DoneAsync(@case, new CaseStep.TakeBackAsking(Maryam.Id));

        Assert.Equal(
            ["accepted Maryam", "photoAsked Maryam", "photoOver "], (await ToldAsync(@case)).TakeLast(3));
    }

    public static TheoryData<string, CaseStep> Ends => new()
    {
        { "the talk is over", new CaseStep.End(Maryam.Id) },
        { "another lane", new CaseStep.PassOn(Maryam.Id, Lane.Lawyer) },
        { "a conflict", new CaseStep.Recuse(Maryam.Id) },
        { "a colleague takes over", new CaseStep.Offer(Maryam.Id, Noor.Id) },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task An_asking_ends_with_whoever_asked(string why, CaseStep step)
    {
        Assert.NotEmpty(why);
        var @case = await AskedForPhotoAsync();

        await DoneAsync(@case, step);
        if (step is CaseStep.Offer)
        {
            await ClaimsAsync(Noor, @case);
        }

        Assert.Null((await Cases.FindCaseAsync(@case.Id, None))!.Content.Asking);
        Assert.Equal(AcceptKind.NotAsked, (await SendsPhotoAsync(@case, "late")).Kind);
    }

    [Fact]
    public async Task An_asking_ends_when_the_family_ends_the_talk()
    {
        var @case = await AskedForPhotoAsync();

        await AnswersAsync(@case, Effects("stopped") with { Handoff = HandoffChange.Withdraw });

        Assert.Equal(AcceptKind.NotAsked, (await SendsPhotoAsync(@case, "late")).Kind);
    }

    [Fact]
    public async Task A_photo_stays_until_the_case_is_closed()
    {
        var @case = await AskedForPhotoAsync();
        var sent = await SendsPhotoAsync(@case, "one");
        await DoneAsync(@case, new CaseStep.End(Maryam.Id));

        Assert.Equal(Picture, await PhotoAsync(@case, sent));
        await DoneAsync(@case, new CaseStep.Close(Maryam.Id, CaseResult.Answered));
        Assert.Null(await PhotoAsync(@case, sent));
        Assert.Single(await Store.ReadAsync(@case.Conversation, 0, 100, None), IsPhoto);
    }

    [Fact]
    public async Task Closing_a_case_late_leaves_the_photos_of_the_next_one()
    {
        var @case = await AskedForPhotoAsync();
        var before = await SendsPhotoAsync(@case, "one");
        await DoneAsync(@case, new CaseStep.End(Maryam.Id));
        await AsksAsync(@case.Conversation, "somebody again, please");
        var next = (await Cases.OpenCasesAsync(None)).Single(
            open => open.Conversation == @case.Conversation && open.Id != @case.Id);
        await ClaimsAsync(Noor, next);
        await DoneAsync(next, new CaseStep.AskForPhoto(Noor.Id));
        var after = await SendsPhotoAsync(next, "two");

        await DoneAsync(@case, new CaseStep.Close(Maryam.Id, CaseResult.Answered));

        Assert.Null(await PhotoAsync(@case, before));
        Assert.Equal(Picture, await PhotoAsync(next, after));
    }

    [Fact]
    public async Task A_photo_is_forgotten_after_seven_days_and_what_was_said_stays()
    {
        var @case = await AskedForPhotoAsync();
        var old = await SendsPhotoAsync(@case, "one");
        await LetTimePassAsync(TimeSpan.FromDays(6));
        await DoneAsync(@case, new CaseStep.TakeBackAsking(Maryam.Id));
        await DoneAsync(@case, new CaseStep.AskForPhoto(Maryam.Id));
        var young = await SendsPhotoAsync(@case, "two");
        await LetTimePassAsync(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));

        await new PhotoRetention(Photos, Forgetting).ForgetAsync(await Forgetting.NowAsync(None), None);

        Assert.Null(await PhotoAsync(@case, old));
        Assert.Equal(Picture, await PhotoAsync(@case, young));
        Assert.Equal(2, (await Store.ReadAsync(@case.Conversation, 0, 100, None)).Count(IsPhoto));
    }

    [Fact]
    public async Task Who_deletes_everything_deletes_the_photos()
    {
        var @case = await AskedForPhotoAsync();
        var sent = await SendsPhotoAsync(@case, "one");

        await AnswersAsync(@case, Effects("", "all gone") with { ForgetsAll = true });

        Assert.Null(await PhotoAsync(@case, sent));
    }

    [Fact]
    public async Task A_photo_goes_with_its_conversation()
    {
        var (ended, erased) = (await AskedForPhotoAsync(), await AskedForPhotoAsync());
        var (one, other) = (await SendsPhotoAsync(ended, "one"), await SendsPhotoAsync(erased, "one"));

        await Store.EndAsync(ended.Conversation, None);
        await Store.EraseAsync(erased.Conversation, None);

        Assert.Null(await PhotoAsync(ended, one));
        Assert.Null(await PhotoAsync(erased, other));
    }

    async Task<Case> AskedForPhotoAsync()
    {
        var @case = await CaseAsync();
        await ClaimsAsync(Maryam, @case);
        await DoneAsync(@case, new CaseStep.AskForPhoto(Maryam.Id));
        return @case;
    }

    async Task<AcceptOutcome> SendsPhotoAsync(Case @case, string key)
    {
        var photo = new SentPhoto(new(PhotoKind.Png, Picture), place => Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"type":"message","text":"photo {{place.Number}} of {{place.Language}}, {{place.Left}} left"}""")));
        var (outcome, lease) = await Store.AcceptAsync(
            new(@case.Conversation, key, Activity: default) { Photo = photo }, None);
        if (lease is not null)
        {
            await Store.ReleaseAsync(lease, None);
        }

        return outcome;
    }

    async Task<byte[]?> PhotoAsync(Case @case, AcceptOutcome sent) =>
        (await Photos.FindPhotoAsync(@case.Conversation, sent.Sequence, None))?.Content.ToArray();

    async Task<StepKind> StepsAsync(Case @case, CaseStep step) =>
        (await Cases.StepAsync(@case.Conversation, @case.Id, step, None)).Kind;

    /// <summary>The guide answers all that waits, the last of it with these effects.</summary>
    async Task AnswersAsync(Case @case, TurnEffects effects)
    {
        var (_, lease) = await Store.AcceptAsync(Says(@case.Conversation, "stop"), None);
        lease ??= await Store.LeaseAsync(@case.Conversation, None);
        while (lease is not null)
        {
            var isLast = Text(lease.Arrival.Activity).Contains("stop", StringComparison.Ordinal);
            (_, lease) = await Store.CommitAsync(lease, isLast ? effects : Effects("talking"), None);
        }
    }

    /// <summary>What the desk has told the guide.</summary>
    async Task<IReadOnlyList<string>> ToldAsync(Case @case)
    {
        List<string> told = [];
        var lease = await Store.LeaseAsync(@case.Conversation, None);
        while (lease is not null)
        {
            if (HandoffOf(lease.Arrival) is { } news)
            {
                told.Add(news);
            }

            (_, lease) = await Store.CommitAsync(lease, Effects("told"), None);
        }

        return told;
    }

    static string? HandoffOf(LogEntry entry)
    {
        using var activity = System.Text.Json.JsonDocument.Parse(entry.Activity);
        return activity.RootElement.TryGetProperty("value", out var value)
            ? $"{value.GetProperty("state").GetString()} {value.GetProperty("message").GetString()}"
            : null;
    }

    static bool IsPhoto(LogEntry entry) => Text(entry.Activity).Contains("\"photo ", StringComparison.Ordinal);
}
