using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>A family and an advocate, each with a browser, from the wish for a person to the guide again.</summary>
/// <remarks>The program breaks and starts again between any two steps: nobody may notice more than a moment.</remarks>
public sealed class HandoffInBrowserTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    RunningDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_family_with_web_chat_talks_to_a_person_and_comes_back_to_the_guide()
    {
        await using var family = await Family.WithAsync(_desk.Url, chromium);
        await family.OpensThePageAsync();

        await TalkAsync(family, new(
            Question: "How do I report that my grandson is in Syria?",
            Wish: "Can I talk to a real person please?",
            Preview: "This is what they would see",
            LeaveOut: "Leave something out",
            Ask: "What shall they not see?",
            Strike: "Leave out: “How do I report that my grandson is in Syria?”",
            LeftOut: "Left out: 1",
            Back: "Back to what they would see",
            All: "These lines and what we wrote here",
            Passed: "I have passed it on",
            Here: "Maryam is here now",
            HereNext: "Yusuf is here now",
            Over: "is over. I am here again"));
        Assert.Empty(family.ForeignRequests);
    }

    [Fact]
    public async Task A_family_without_scripts_does_the_same_in_arabic()
    {
        await using var family = await Family.WithAsync(
            _desk.Url,
            chromium,
            new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 640 } });
        await family.OpensThePageAsync(Language.Arabic);

        await TalkAsync(family, new(
            Question: "كيف أبلغ الحكومة أن أحفادي في سوريا؟",
            Wish: "أريد أن أتحدث مع إنسان",
            Preview: "هذا ما سيراه",
            LeaveOut: "احذف شيئاً",
            Ask: "ما الذي لا تريد أن يراه؟",
            Strike: "احذف: “كيف أبلغ الحكومة أن أحفادي في سوريا؟”",
            LeftOut: "ما حُذف",
            Back: "عودة إلى ما سيراه",
            All: "هذه السطور وما كتبناه هنا",
            Passed: "أرسلت ما سمحت به فقط",
            Here: "Maryam",
            HereNext: "Yusuf",
            Over: "انتهى حديثك مع"));
    }

    async Task TalkAsync(Family family, Words words)
    {
        using var maryam = await _desk.AdvocateAsync(Words.First);
        using var yusuf = await _desk.SignedInAsync(Words.Second, StaffRole.Advocate);
        await using var window = await chromium.OpenDeskAsync(_desk, maryam);
        await using var other = await chromium.OpenDeskAsync(_desk, yusuf);
        var desk = await NewPageAsync(window);
        await OpensAsync(desk, "/");
        await desk.GetByText("I am here now").ClickAsync();
        await _desk.LooksAsync();

        await AskAsync(family, words);
        var @case = await TakeAsync(family, desk, words);
        await WriteAsync(family, desk, words);
        var next = await HandOnAsync(family, desk, await NewPageAsync(other), words);
        await EndAsync(family, next, @case, words);
    }

    static async Task<IPage> NewPageAsync(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        return page;
    }

    /// <summary>From a question to what may be seen, but for one line.</summary>
    async Task AskAsync(Family family, Words words)
    {
        await family.SaysAsync(words.Question);
        await family.ReadsAsync(words.Question);
        await BreakAsync();
        await family.SaysAsync(words.Wish);
        await family.ReadsAsync(words.Preview);
        await family.SaysAsync(words.LeaveOut);
        await family.ReadsAsync(words.Ask);
        await family.SaysAsync(words.Strike);
        await family.SaysAsync(words.Back);
        await family.ReadsAsync(words.LeftOut);
        await BreakAsync();
        await family.SaysAsync(words.All);
        await family.ReadsAsync(words.Passed);
        await BreakAsync();
    }

    async Task<Case> TakeAsync(Family family, IPage desk, Words words)
    {
        await OpensAsync(desk, "/");
        await desk.GetByText("Take this case").ClickAsync();
        var @case = Assert.Single(await _desk.Cases.OpenAsync(TestContext.Current.CancellationToken));
        await _desk.UntilSaidAsync(@case.Conversation, words.Here);
        await family.ReloadsIfPlainAsync();
        await family.ReadsAsync(words.Here);
        await Expect(desk.Locator("#talk")).Not.ToContainTextAsync(words.Question);
        await BreakAsync();
        return @case;
    }

    async Task WriteAsync(Family family, IPage desk, Words words)
    {
        await OpensAsync(desk, desk.Url);

        // However fast they write: each line is told anew.
        await desk.Clock.SetFixedTimeAsync(DateTime.UtcNow);
        await desk.Locator("#text").FillAsync("Hello <b>you</b>. Who is with you?");
        await desk.GetByText("Send", new() { Exact = true }).ClickAsync();
        await Expect(desk.Locator("#talk")).ToContainTextAsync("Hello <b>you</b>.");
        await family.ReloadsIfPlainAsync();
        await family.ReadsAsync("Hello <b>you</b>. Who is with you?");
        if (family.RunsScripts)
        {
            await SeeEachOtherTypeAsync(family, desk);
        }

        await family.SaysAsync("My daughter and 1 child.");
        await Expect(desk.Locator("#talk")).ToContainTextAsync("My daughter and 1 child.");
        await Expect(desk.Locator("#typing")).ToBeEmptyAsync();

        await desk.GetByText("Note for colleagues").ClickAsync();
        await desk.Locator("form[action$='/note'] textarea").FillAsync("A note that only we read");
        await desk.GetByText("Keep the note").ClickAsync();
        await Expect(desk.Locator("#notes")).ToContainTextAsync("A note that only we read");
        await BreakAsync();
        await OpensAsync(desk, desk.Url.Split('?', '#')[0]);
        await desk.GetByText("Ready answers").ClickAsync();
        await desk.Locator("#q").FillAsync(words.Question);
        await desk.GetByText("Send this").First.ClickAsync();
        await Expect(desk.Locator("#talk .own")).ToHaveCountAsync(2);
    }

    static async Task SeeEachOtherTypeAsync(Family family, IPage desk)
    {
        await family.WritesAsync("My daughter");
        await Expect(desk.Locator("#typing")).ToHaveTextAsync("The family is writing …");
        await desk.Locator("#text").FillAsync("Are you");
        await family.SeesTypingAsync();
        await desk.Locator("#text").FillAsync("");
    }

    /// <summary>The talk goes on until a colleague, who was asked, takes over.</summary>
    async Task<IPage> HandOnAsync(Family family, IPage desk, IPage colleague, Words words)
    {
        await desk.GetByText("Hand on, or let somebody join").ClickAsync();
        await desk.Locator("form[action$='/offer'] select").SelectOptionAsync(
            new SelectOptionValue { Label = Words.Second });
        await desk.GetByText("Ask", new() { Exact = true }).ClickAsync();
        await BreakAsync();
        await OpensAsync(colleague, "/");
        await colleague.GetByText("Open", new() { Exact = true }).ClickAsync();
        await Expect(colleague.GetByText("My daughter and 1 child.")).ToHaveCountAsync(0);
        await colleague.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();
        await Expect(colleague.Locator("#talk")).ToContainTextAsync("My daughter and 1 child.");
        await family.ReloadsIfPlainAsync();
        await family.ReadsAsync(words.HereNext);
        await colleague.Locator("#text").FillAsync("I have read everything. I am with you now.");
        await colleague.GetByText("Send", new() { Exact = true }).ClickAsync();
        await Expect(colleague.Locator("#talk")).ToContainTextAsync("I am with you now.");
        await family.ReloadsIfPlainAsync();
        await family.ReadsAsync("I have read everything. I am with you now.");
        await OpensAsync(desk, desk.Url);
        await Expect(desk.Locator("#text")).ToHaveCountAsync(0);
        await BreakAsync();
        await OpensAsync(colleague, colleague.Url);
        return colleague;
    }

    async Task EndAsync(Family family, IPage desk, Case @case, Words words)
    {
        await desk.GetByText("End the talk").ClickAsync();
        await Expect(desk.GetByText("How did it go?")).ToBeVisibleAsync();
        await desk.GetByText("Close the case").ClickAsync();
        await _desk.UntilSaidAsync(@case.Conversation, words.Over);
        await family.ReloadsIfPlainAsync();
        await family.ReadsAsync(words.Over);
        await family.SeesNothingOfAsync("A note that only we read");
        await family.SaysAsync(words.Wish);
        await family.ReadsAsync(words.Preview);
    }

    /// <summary>A browser that finds nobody tries again, as a person does.</summary>
    async Task OpensAsync(IPage page, string address) =>
        await page.GotoAsync(new Uri(_desk.DeskUrl, address).ToString());

    async Task BreakAsync()
    {
        await _desk.BreaksAndStartsAgainAsync();
        await _desk.LooksAsync();
    }

    sealed record Words(
        string Question,
        string Wish,
        string Preview,
        string LeaveOut,
        string Ask,
        string Strike,
        string LeftOut,
        string Back,
        string All,
        string Passed,
        string Here,
        string HereNext,
        string Over)
    {
        public const string First = "Maryam";
        public const string Second = "Yusuf";
    }
}
