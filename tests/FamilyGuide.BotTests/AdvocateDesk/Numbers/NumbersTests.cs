using System.Net;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Bot.Conversations.Returning;

namespace FamilyGuide.BotTests.AdvocateDesk.Numbers;

/// <summary>What an organisation may tell of its work, from a family's turn to the file.</summary>
public sealed class NumbersTests : IAsyncLifetime
{
    static readonly DateOnly ThisWeek = Weeks.Of(TimeProvider.System.GetUtcNow());
    static readonly DateOnly LastWeek = ThisWeek.AddDays(-7);

    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_family_that_asks_counts_once_with_its_language_and_nothing_else()
    {
        await AsksAsync("Hur anmäler jag att min dotter är i Syrien?");

        Assert.Equal(
            [(Measure.Asked, "", 1L), (Measure.Language, "sv", 1L)],
            from count in await _desk.Get<ICountBook>().CountsAsync(ThisWeek, None)
            where count.Measure is Measure.Asked or Measure.Language
            select (count.Measure, count.Of, count.Families));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    [InlineData("da")]
    [InlineData("ar")]
    public async Task A_chat_that_only_looks_used_counts_nothing(string language)
    {
        await _desk.Get<HarmlessChat>().PrepareAsync(ConversationId.New(), language);

        Assert.Empty(await _desk.Get<ICountBook>().CountsAsync(DateOnly.MinValue, None));
    }

    [Fact]
    public async Task A_person_who_comes_is_counted_in_the_turn_that_tells_the_family()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        await _desk.LooksAsync();
        var conversation = await AsksAsync("person", "1");
        var @case = Assert.Single(await _desk.Cases.OpenAsync(None));

        await maryam.ClaimsAsync(@case);
        await _desk.UntilSaidAsync(conversation, "Maryam");

        var counts = await _desk.Get<ICountBook>().CountsAsync(ThisWeek, None);
        Assert.Equal(1, counts.Single(count => count.Measure == Measure.WantedPerson).Families);
        Assert.Equal(1, counts.Single(count => count.Measure == Measure.WaitUnpromised).Families);
    }

    [Fact]
    public async Task Fewer_than_three_are_told_apart_neither_from_none_nor_by_subtraction()
    {
        await _desk.CountsAsync(
            (new(LastWeek, Measure.Asked), 24),
            (new(LastWeek, Measure.Unanswered), 2),
            (new(LastWeek, Measure.Language, "en"), 17),
            (new(LastWeek, Measure.Language, "sv"), 6),
            (new(LastWeek, Measure.Language, "da"), 1));
        using var sara = await _desk.SignedInAsync("Sara", StaffRole.Supervisor);

        var (_, page) = await sara.OpensAsync("/numbers");
        var (_, csv) = await sara.OpensAsync("/numbers.csv");

        Assert.Contains(Row("24", "fewer than 3", "fewer than 3"), page, StringComparison.Ordinal);
        Assert.Contains(Row("17", "left out", "fewer than 3", "fewer than 3"), page, StringComparison.Ordinal);
        Assert.Contains($"{LastWeek:yyyy-MM-dd},Asked,24", csv, StringComparison.Ordinal);
        Assert.Contains($"{LastWeek:yyyy-MM-dd},Language da,fewer than 3", csv, StringComparison.Ordinal);
        Assert.Contains($"{LastWeek:yyyy-MM-dd},Language sv,left out", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_is_shown_when_it_is_over()
    {
        await _desk.CountsAsync((new(ThisWeek, Measure.Asked), 24));
        using var sara = await _desk.SignedInAsync("Sara", StaffRole.Supervisor);

        var (_, page) = await sara.OpensAsync("/numbers");
        var (_, csv) = await sara.OpensAsync("/numbers.csv");

        Assert.DoesNotContain("24</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{ThisWeek:yyyy-MM-dd}", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_of_which_few_wrote_is_not_even_named()
    {
        await _desk.CountsAsync(
            (new(LastWeek, Measure.Country, "SE"), 5), (new(LastWeek, Measure.Country, "FI"), 2));
        using var sara = await _desk.SignedInAsync("Sara", StaffRole.Supervisor);

        var (_, page) = await sara.OpensAsync("/numbers");

        Assert.Contains("Sweden", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Finland", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_saved_by_who_types_the_password_again_and_the_log_says_so()
    {
        using var sara = await _desk.AdvocateAsync("Sara", StaffRole.Supervisor);
        var sessions = _desk.Get<DeskSessions>();
        var session = Assert.Single(await sessions.AllAsync(None));
        await sessions.ChangeAsync(session, before => before with { SureUntil = default }, None);

        var (asked, form) = await sara.OpensAsync("/numbers.csv");
        var (_, wrong) = await sara.SendsAsync("/sure", ("next", "/numbers.csv"), ("password", "a wrong password"));
        var before = await ExportsAsync();
        await sara.SendsAsync("/sure", ("next", "/numbers.csv"), ("password", Advocate.Password));
        using var file = await sara.Http.GetAsync("/numbers.csv", None);

        Assert.Equal(HttpStatusCode.Forbidden, asked);
        Assert.Contains("Is it still you?", form, StringComparison.Ordinal);
        Assert.DoesNotContain("Asked", wrong, StringComparison.Ordinal);
        Assert.Equal(0, before);
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(1, await ExportsAsync());
    }

    static string Row(params string[] cells) => string.Concat(cells.Select(cell => $"<td>{cell}</td>"));

    async Task<int> ExportsAsync() => (await _desk.Get<IAuditBook>().NewestAsync(100, None))
        .Count(line => AuditTrail.Read(line).What == AuditAction.NumbersExported);

    async Task<ConversationId> AsksAsync(params string[] messages)
    {
        var conversation = new NewConversation(ConversationId.New(), "directline", "dl_family", "en");
        var correspondence = _desk.Get<Correspondence>();
        await correspondence.StartAsync(conversation, None);
        using var bell = correspondence.Watch(conversation.Id);
        await correspondence.WaitForReplyAsync(bell, after: 0, None);
        foreach (var message in messages)
        {
            var activity = new System.Text.Json.Nodes.JsonObject { ["type"] = "message", ["text"] = message };
            var outcome = await correspondence.AcceptAsync(
                new(conversation.Id, message, System.Text.Encoding.UTF8.GetBytes(activity.ToJsonString())), None);
            await correspondence.WaitForReplyAsync(bell, outcome.Sequence, None);
        }

        return conversation.Id;
    }
}
