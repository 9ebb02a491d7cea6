using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Dialogs.Safeguarding;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>Nothing that anybody writes is ever markup, wherever it is shown, and not only because of the headers.</summary>
public sealed class MarkupTests(Chromium chromium) : IAsyncLifetime
{
    const string Last = "This is the last message of all.";

    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    /// <summary>What no page of ours has: only a text that was taken for markup could have brought it.</summary>
    const string Strange =
        "[onerror], [onload], [onfocus], [ontoggle], [onbegin], [src='x'], iframe, video, math, a[href^='javascript:' i]";

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public async Task A_thousand_texts_that_want_to_run_run_nowhere(bool isWithoutPolicy, bool familyHasScripts)
    {
        Assert.True(MarkupPayloads.All.Distinct(StringComparer.Ordinal).Count() >= 1000);
        using var person = await _desk.SignedInAsync(
            "<img src=x onerror=top.ran.push(1)>", StaffRole.Advocate, StaffRole.Supervisor, StaffRole.Administrator);
        await person.SendsAsync("/duty", ("on", "yes"));
        await _desk.LooksAsync();
        await using var family = await Family.WithAsync(
            _desk.Url, chromium, new() { BypassCSP = isWithoutPolicy, JavaScriptEnabled = familyHasScripts });
        await family.Page.AddInitScriptAsync("globalThis.ran ??= []");
        await AskAsync(family);
        var @case = Assert.Single(await _desk.Cases.OpenAsync(None));
        await person.ClaimsAsync(@case);
        await using var window = await chromium.OpenWindowAsync(new() { BypassCSP = isWithoutPolicy });
        await window.AddInitScriptAsync("globalThis.ran ??= []");
        var desk = await OpenAsync(window, person);
        await desk.GotoAsync(AddressOf($"/cases/{@case.Id}"));

        await WriteEverythingAsync(@case.Id);

        // Live as it came, then as pages show it.
        await Expect(desk.Locator("#talk")).ToContainTextAsync(Last);
        await NothingRanAsync(desk);
        IEnumerable<string> paths =
        [
            "/", $"/cases/{@case.Id}", "/log", "/me", "/people",
            .. MarkupPayloads.All.Where((_, number) => number % 100 == 0)
                .Select(payload => $"/cases/{@case.Id}?q={Uri.EscapeDataString(payload)}"),
        ];
        foreach (var path in paths)
        {
            await desk.GotoAsync(AddressOf(path));
            await NothingRanAsync(desk);
        }

        await family.ReloadsIfPlainAsync();
        await family.ReadsAsync(Last);
        await NothingRanAsync(family.Page);
    }

    static async Task AskAsync(Family family)
    {
        await family.OpensThePageAsync();
        await family.SaysAsync("Can I talk to a real person please?");
        await family.ReadsAsync("This is what they would see");
        await family.SaysAsync("These lines and what we wrote here");
        await family.ReadsAsync("I have passed it on");
    }

    static async Task NothingRanAsync(IPage page)
    {
        Assert.Equal(0, await page.Locator(Strange).CountAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("() => (globalThis.ran ?? []).length"));
    }

    async Task<IPage> OpenAsync(IBrowserContext window, Advocate person)
    {
        var cookie = person.Cookies.GetCookies(_desk.DeskUrl)["desk"]!;
        await window.AddCookiesAsync(
            [new() { Name = cookie.Name, Value = cookie.Value, Url = _desk.DeskUrl.ToString() }]);
        return await window.NewPageAsync();
    }

    string AddressOf(string path) => new Uri(_desk.DeskUrl, path).ToString();

    /// <summary>By the family, by the advocate, as notes, as translations and as reasons in the log.</summary>
    async Task WriteEverythingAsync(CaseId id)
    {
        var @case = (await _desk.Cases.FindAsync(id, None))!;
        var (person, name) = (@case.Advocate!, @case.Content.AdvocateName!);
        foreach (var (number, text) in MarkupPayloads.Texts.Append(Last).Index())
        {
            var said = FamilyMessage.ToActivity(
                @case.Conversation, "dl_family", "directline", _desk.Get<Discretion>().Keep(text), "en");
            await _desk.Get<Correspondence>().AcceptAsync(new(@case.Conversation, $"markup {number}", said), None);
            foreach (var step in (CaseStep[])
            [
                new CaseStep.Say(new(person, name), $"markup {number}", text),
                new CaseStep.Note(person, new(default, name, text)),
                new CaseStep.Note(person, new(default, name, text, Translates: 1)),
            ])
            {
                Assert.Equal(StepKind.Done, (await _desk.Cases.StepAsync(@case, step, None)).Kind);
            }

            await _desk.Get<AuditTrail>().WriteAsync(person, AuditAction.GlassBroken, id.Value, text, None);
        }
    }
}
