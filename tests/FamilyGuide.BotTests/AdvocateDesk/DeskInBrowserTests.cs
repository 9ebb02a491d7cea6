using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>The desk's own scripts, in a browser.</summary>
public sealed class DeskInBrowserTests(Chromium chromium) : IAsyncLifetime
{
    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_passkey_is_added_and_lets_its_owner_in_where_the_browser_holds_one()
    {
        await using var window = await chromium.OpenWindowAsync(new());
        var page = await OpenAsync(window, StaffRole.Advocate);
        var devices = await window.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });

        await page.GotoAsync(AddressOf("/me"));
        await page.GetByText("Add a passkey").ClickAsync();
        await Expect(page.GetByText("My phone · since")).ToBeVisibleAsync();
        await page.GetByText("Sign out").ClickAsync();
        await page.GetByText("Sign in with a passkey").ClickAsync();

        await Expect(page.Locator("header")).ToContainTextAsync("Maryam");
        var member = Assert.Single(await _desk.Get<StaffBook>().AllAsync(None));
        Assert.Equal("My phone", Assert.Single(member.Passkeys).Name);
    }

    [Fact]
    public async Task Escape_twice_hides_the_desk_and_no_way_back_shows_it()
    {
        await using var window = await chromium.OpenWindowAsync(new());
        var page = await OpenAsync(window, StaffRole.Advocate);
        await page.GotoAsync(AddressOf("/me"));
        await page.GotoAsync(AddressOf("/shifts"));

        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");

        await Expect(page).ToHaveTitleAsync("Locked");
        await page.ReloadAsync();
        await Expect(page).ToHaveTitleAsync("Locked");
        await page.GoBackAsync();
        await Expect(page).ToHaveTitleAsync("Locked");
        await Expect(page.Locator("body")).Not.ToContainTextAsync("Maryam");
        await page.GetByLabel("Password").FillAsync(Advocate.Password);
        await page.GetByText("Open").ClickAsync();
        await Expect(page.Locator("header")).ToContainTextAsync("Maryam");
    }

    [Fact]
    public async Task Escape_once_hides_nothing()
    {
        await using var window = await chromium.OpenWindowAsync(new());
        var page = await OpenAsync(window, StaffRole.Advocate);
        await page.GotoAsync(AddressOf("/me"));

        await page.Keyboard.PressAsync("Escape");
        await page.ReloadAsync();

        await Expect(page).ToHaveTitleAsync("Me");
    }

    [Fact]
    public async Task A_quarter_of_an_hour_without_a_touch_hides_the_desk()
    {
        await using var window = await chromium.OpenWindowAsync(new());
        var page = await OpenAsync(window, StaffRole.Advocate);
        await page.Clock.InstallAsync();
        await page.GotoAsync(AddressOf("/"));

        await page.Clock.FastForwardAsync("14:30");
        await Expect(page).ToHaveTitleAsync("Queue");
        await page.Clock.FastForwardAsync("00:50");

        await Expect(page).ToHaveTitleAsync("Locked");
    }

    [Fact]
    public async Task The_browser_is_asked_for_notices_on_a_click_and_never_before()
    {
        await using var window = await chromium.OpenWindowAsync(new());
        await window.AddInitScriptAsync("""
            globalThis.asked = 0;
            globalThis.Notification = class { static permission = 'default'; };
            Notification.requestPermission = async () => { asked += 1; return Notification.permission = 'granted'; };
            """);
        var page = await OpenAsync(window, StaffRole.Advocate);

        foreach (var path in new[] { "/", "/shifts", "/knowledge", "/me" })
        {
            await page.GotoAsync(AddressOf(path));
            Assert.Equal(0, await page.EvaluateAsync<int>("asked"));
        }

        await page.GetByText("Allow notices").ClickAsync();
        await Expect(page.Locator("#notices")).ToContainTextAsync("while the queue is open");
        await Expect(page.GetByText("Allow notices")).ToBeHiddenAsync();
        Assert.Equal(1, await page.EvaluateAsync<int>("asked"));
    }

    [Fact]
    public async Task A_notice_says_that_someone_is_waiting_and_nothing_else()
    {
        await using var window = await chromium.OpenWindowAsync(new());
        var shown = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await window.ExposeFunctionAsync("shows", (string notice) => shown.TrySetResult(notice));
        await window.AddInitScriptAsync("""
            Object.defineProperty(document, 'hidden', { get: () => true });
            globalThis.Notification = class {
              static permission = 'granted';
              constructor(title, options) {
                shows(JSON.stringify([title, options]));
              }
            };
            """);
        var page = await OpenAsync(window, StaffRole.Advocate);
        await page.GotoAsync(AddressOf("/"));

        await _desk.WaitingAsync(Lane.Lawyer, Severity.Urgent);

        Assert.Equal(
            """["Desk",{"body":"Someone is waiting.","tag":"waiting"}]""",
            await shown.Task.WaitAsync(TimeSpan.FromSeconds(30), None));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_fits_a_small_phone_and_has_no_barrier(ColorScheme colours)
    {
        await using var window = await chromium.OpenWindowAsync(
            new() { ViewportSize = new() { Width = 320, Height = 640 }, ColorScheme = colours });
        var page = await OpenAsync(window, StaffRole.Administrator, StaffRole.Supervisor);
        var id = (await _desk.Get<StaffBook>().FindByLoginAsync("maryam", None))!.Id;
        var invitation = (await _desk.InvitationAsync(StaffRole.Advocate)).PathAndQuery;

        foreach (var path in new[]
        {
            "/", "/people", $"/people/{id}", "/me", "/log", "/load", "/numbers", "/shifts", "/locked", "/nothing", "/sign-in", invitation,
        })
        {
            await page.GotoAsync(AddressOf(path));

            Assert.Equal((path, ""), (path, string.Join('\n', await Accessibility.FindBarriersAsync(page))));
            Assert.True(
                await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), path);
        }
    }

    async Task<IPage> OpenAsync(IBrowserContext window, params StaffRole[] roles)
    {
        using var maryam = await _desk.AdvocateAsync("Maryam", roles);
        await window.AddCookiesAsync(
        [
            .. maryam.Cookies.GetCookies(_desk.DeskUrl).Select(cookie => new Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = _desk.DeskUrl.ToString(),
            }),
        ]);
        var page = await window.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        return page;
    }

    string AddressOf(string path) => new Uri(_desk.DeskUrl, path).ToString();
}
