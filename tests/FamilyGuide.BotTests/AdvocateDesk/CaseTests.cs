using System.Net;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.BotTests.AdvocateDesk;

public sealed class CaseTests : IAsyncLifetime
{
    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_thousand_claims_of_twenty_advocates_give_each_of_a_hundred_cases_one_owner()
    {
        var advocates = Enumerable.Range(0, 20)
            .Select(number => new Bot.Conversations.Cases.Advocate($"advocate-{number}", $"Advocate {number}"))
            .ToArray();
        var cases = new List<Case>();
        for (var number = 0; number < 100; number++)
        {
            cases.Add(await _desk.WaitingAsync());
        }

        var random = new Random(7);
        var claims = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async number =>
        {
            var (@case, advocate) = (cases[number % cases.Count], advocates[random.Next(advocates.Length)]);
            var outcome = await _desk.Cases.StepAsync(@case, new CaseStep.Claim(advocate), None);
            return (@case.Id, advocate.Id, outcome.Kind);
        }));

        var won = claims.Where(claim => claim.Kind == StepKind.Done).ToArray();
        Assert.Equal(100, won.Length);
        Assert.Equal(100, won.Select(claim => claim.Item1).Distinct().Count());
        var open = await _desk.Cases.OpenAsync(None);
        Assert.All(won, claim => Assert.Equal(claim.Item2, open.Single(@case => @case.Id == claim.Item1).Advocate));
    }

    [Fact]
    public async Task An_advocate_takes_a_case_talks_and_wraps_it_up()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var @case = await _desk.WaitingAsync();

        Assert.Contains("asked for a person", (await maryam.OpensAsync("/")).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await maryam.ClaimsAsync(@case));
        Assert.Contains("a secret before the hand-off", await maryam.ReadsAsync(@case), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await maryam.SaysAsync(@case, "Hello."));
        Assert.Equal(HttpStatusCode.SeeOther, (await maryam.SendsAsync($"/cases/{@case.Id}/end")).Status);
        Assert.Equal(HttpStatusCode.Conflict, await maryam.SaysAsync(@case, "One more thing."));
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await maryam.SendsAsync($"/cases/{@case.Id}/close", ("result", "Answered"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await maryam.OpensAsync($"/cases/{@case.Id}")).Status);
    }

    [Fact]
    public async Task What_is_sent_twice_under_one_key_reaches_the_family_once()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var @case = await _desk.WaitingAsync();
        await maryam.ClaimsAsync(@case);

        await maryam.SaysAsync(@case, "Hello.", "one");
        await maryam.SaysAsync(@case, "Hello.", "one");

        var entries = await _desk.Get<Correspondence>().ReadAsync(@case.Conversation, 0, 100, None);
        Assert.Single(entries, entry => entry.Kind == EntryKind.FromAdvocate);
    }

    [Fact]
    public async Task A_ticket_names_whom_to_ask_in_the_familys_language_and_what_to_say_there_in_both()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var @case = await _desk.WaitingAsync(language: "ar");
        await maryam.ClaimsAsync(@case);

        var (sent, _) = await maryam.SendsAsync($"/cases/{@case.Id}/ticket", ("to", "se-mind-parents"));
        var (unknown, _) = await maryam.SendsAsync($"/cases/{@case.Id}/ticket", ("to", "se-nobody"));

        Assert.Equal(HttpStatusCode.SeeOther, sent);
        Assert.Equal(HttpStatusCode.BadRequest, unknown);
        var entries = await _desk.Get<Correspondence>().ReadAsync(@case.Conversation, 0, 100, None);
        var said = entries.Single(entry => entry.Kind == EntryKind.FromAdvocate);
        using var activity = System.Text.Json.JsonDocument.Parse(said.Activity);
        var ticket = activity.RootElement.GetProperty("text").GetString()!;
        Assert.Contains("020-85 20 00", ticket, StringComparison.Ordinal);
        Assert.Contains("Jag vill gärna tala om: föräldrar som behöver prata", ticket, StringComparison.Ordinal);
        Assert.Contains("شمال شرق سوريا", ticket, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_reaches_the_family_and_the_desk_as_words()
    {
        const string Markup = "<img src=x onerror=alert(1)> **bold** [x](javascript:alert(1))";
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var @case = await _desk.WaitingAsync();
        await maryam.ClaimsAsync(@case);

        await maryam.SaysAsync(@case, Markup);

        var entries = await _desk.Get<Correspondence>().ReadAsync(@case.Conversation, 0, 100, None);
        var said = entries.Single(entry => entry.Kind == EntryKind.FromAdvocate);
        using var activity = System.Text.Json.JsonDocument.Parse(said.Activity);
        Assert.Equal(Markup, activity.RootElement.GetProperty("text").GetString());
        Assert.Equal("plain", activity.RootElement.GetProperty("textFormat").GetString());
        Assert.DoesNotContain("<img", (await maryam.OpensAsync($"/cases/{@case.Id}")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_burdened_with_more_than_two_urgent_cases_or_four_at_all()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(
                HttpStatusCode.SeeOther, await maryam.ClaimsAsync(await _desk.WaitingAsync(severity: Severity.Urgent)));
        }

        var urgent = await maryam.ClaimsAsync(await _desk.WaitingAsync(severity: Severity.Urgent));
        await maryam.ClaimsAsync(await _desk.WaitingAsync());
        await maryam.ClaimsAsync(await _desk.WaitingAsync());
        var fifth = await maryam.ClaimsAsync(await _desk.WaitingAsync());

        Assert.Equal(HttpStatusCode.Conflict, urgent);
        Assert.Equal(HttpStatusCode.Conflict, fifth);
    }

    [Fact]
    public async Task A_colleague_who_is_asked_takes_over_and_sees_the_talk_only_then()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var noor = await _desk.AdvocateAsync("Noor");
        var @case = await _desk.WaitingAsync();
        await maryam.ClaimsAsync(@case);
        var to = (await _desk.Get<StaffBook>().FindByLoginAsync("noor", None))!.Id;

        await maryam.SendsAsync($"/cases/{@case.Id}/offer", ("to", to));

        Assert.DoesNotContain("a secret before", await noor.ReadsAsync(@case), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await noor.ClaimsAsync(@case));
        Assert.Contains("a secret before", await noor.ReadsAsync(@case), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await maryam.SaysAsync(@case, "Am I still here?"));
    }

    [Fact]
    public async Task Who_knows_somebody_in_a_case_hands_it_on_and_never_gets_it_again()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var noor = await _desk.AdvocateAsync("Noor");
        var @case = await _desk.WaitingAsync();
        await maryam.ClaimsAsync(@case);

        Assert.Equal(HttpStatusCode.SeeOther, (await maryam.SendsAsync($"/cases/{@case.Id}/conflict")).Status);

        Assert.Equal(HttpStatusCode.Conflict, await maryam.ClaimsAsync(@case));
        Assert.Equal(HttpStatusCode.SeeOther, await noor.ClaimsAsync(@case));
    }

    [Fact]
    public async Task Two_sides_of_a_quarrel_are_never_helped_by_the_same_person()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var noor = await _desk.AdvocateAsync("Noor");
        using var rana = await _desk.AdvocateAsync("Rana");
        var (mother, grandmother) = (await _desk.WaitingAsync(), await _desk.WaitingAsync());
        await maryam.ClaimsAsync(mother);
        await maryam.ClaimsAsync(grandmother);

        var (marked, _) = await maryam.SendsAsync(
            $"/cases/{grandmother.Id}/other-side", ("other", mother.Id.Value));

        Assert.Equal(HttpStatusCode.SeeOther, marked);
        Assert.Equal(HttpStatusCode.Conflict, await maryam.ClaimsAsync(grandmother));
        Assert.Equal(HttpStatusCode.SeeOther, await noor.ClaimsAsync(grandmother));
        Assert.Contains("on the other side", await noor.ReadsAsync(grandmother), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await maryam.SaysAsync(mother, "I am still here for you."));
        await maryam.SendsAsync($"/cases/{mother.Id}/pass", ("lane", "Advocate"));
        Assert.Equal(HttpStatusCode.Conflict, await noor.ClaimsAsync(mother));
        Assert.Equal(HttpStatusCode.SeeOther, await rana.ClaimsAsync(mother));
    }

    [Fact]
    public async Task A_side_that_was_helped_last_week_counts_as_well()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var noor = await _desk.AdvocateAsync("Noor");
        var (before, now) = (await _desk.WaitingAsync(), await _desk.WaitingAsync());
        await maryam.ClaimsAsync(before);
        await maryam.SendsAsync($"/cases/{before.Id}/end");
        await maryam.SendsAsync($"/cases/{before.Id}/close", ("result", "Answered"));
        await maryam.ClaimsAsync(now);
        await maryam.SendsAsync($"/cases/{now.Id}/other-side", ("other", before.Id.Value));
        await noor.ClaimsAsync(now);

        var again = await _desk.AsksAgainAsync(before.Conversation);

        Assert.Equal(HttpStatusCode.Conflict, await maryam.ClaimsAsync(again));
        Assert.Equal(HttpStatusCode.Conflict, await noor.ClaimsAsync(again));
    }

    [Fact]
    public async Task Who_handed_a_case_on_because_they_know_somebody_does_not_get_the_familys_next_one()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var noor = await _desk.AdvocateAsync("Noor");
        var @case = await _desk.WaitingAsync();
        await maryam.ClaimsAsync(@case);
        await maryam.SendsAsync($"/cases/{@case.Id}/conflict");
        await noor.ClaimsAsync(@case);
        await noor.SendsAsync($"/cases/{@case.Id}/end");
        await noor.SendsAsync($"/cases/{@case.Id}/close", ("result", "Answered"));

        var again = await _desk.AsksAgainAsync(@case.Conversation);

        Assert.Equal(HttpStatusCode.Conflict, await maryam.ClaimsAsync(again));
        Assert.Equal(HttpStatusCode.SeeOther, await noor.ClaimsAsync(again));
    }

    [Fact]
    public async Task An_interpreter_who_was_let_in_reads_and_translates_and_the_family_sees_nothing_of_it()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var zain = await _desk.AdvocateAsync("Zain", StaffRole.Interpreter);
        var @case = await _desk.WaitingAsync();
        await maryam.ClaimsAsync(@case);
        Assert.Equal(HttpStatusCode.NotFound, (await zain.OpensAsync($"/cases/{@case.Id}")).Status);
        var to = (await _desk.Get<StaffBook>().FindByLoginAsync("zain", None))!.Id;

        await maryam.SendsAsync($"/cases/{@case.Id}/interpreter", ("to", to));
        await zain.SendsAsync($"/cases/{@case.Id}/translate", ("sequence", "2"), ("text", "a translation"));

        Assert.Contains("a translation", await maryam.ReadsAsync(@case), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await zain.SaysAsync(@case, "I speak."));
        var entries = await _desk.Get<Correspondence>().ReadAsync(@case.Conversation, 0, 100, None);
        Assert.DoesNotContain(entries, entry => System.Text.Encoding.UTF8.GetString(entry.Activity.Span)
            .Contains("a translation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_supervisor_reads_a_case_only_with_a_reason_which_is_written_down()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var siri = await _desk.AdvocateAsync("Siri", StaffRole.Supervisor);
        var @case = await _desk.WaitingAsync();
        await maryam.ClaimsAsync(@case);

        Assert.Equal(HttpStatusCode.NotFound, (await siri.OpensAsync($"/cases/{@case.Id}")).Status);
        var (without, _) = await siri.SendsAsync($"/cases/{@case.Id}/glass", ("reason", "why not"));
        Assert.Equal(HttpStatusCode.BadRequest, without);
        await siri.SendsAsync($"/cases/{@case.Id}/glass", ("reason", "The family complained to us by letter."));

        Assert.Contains("a secret before", await siri.ReadsAsync(@case), StringComparison.Ordinal);
        Assert.Contains("by letter", (await siri.OpensAsync("/log")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Families_are_told_that_somebody_is_there_only_while_somebody_is()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        await _desk.LooksAsync();
        var before = View();

        await maryam.SendsAsync("/duty", ("on", "yes"));
        await _desk.LooksAsync();
        var during = View();
        await maryam.SendsAsync("/duty", ("on", "no"));
        await _desk.LooksAsync();

        Assert.True(before.IsStaffed);
        Assert.Equal(0, before.OnDuty);
        Assert.Equal(1, during.OnDuty);
        Assert.Equal(0, View().OnDuty);
    }

    DeskView View() => _desk.Get<IHandoffDesk>().View(
        Knowledge.Articles.Lane.Advocate, Knowledge.Languages.Language.English, Severity.Ordinary);
}
