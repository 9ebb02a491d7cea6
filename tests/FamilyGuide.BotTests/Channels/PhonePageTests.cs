using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Providers;
using Microsoft.Playwright;

namespace FamilyGuide.BotTests.Channels;

/// <summary>The page of a provider on this machine, as somebody uses it who tries a channel.</summary>
public sealed class PhonePageTests(Chromium chromium)
{
    const string IsTooWide = "document.documentElement.scrollWidth > innerWidth";

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task The_narrowest_phone_shows_arabic_and_buttons_without_sideways_scrolling(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        await using var window = await chromium.OpenWindowAsync(
            new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var (page, phone) = (await window.NewPageAsync(), app.NewPhone("ar"));

        await phone.WritesAsync("أريد خطوات إعادة قريبي");
        await phone.SeesAsync("يمكنك اختيار لغتك");
        await page.GotoAsync(AddressOf(app, phone));

        Assert.False(await page.EvaluateAsync<bool>(IsTooWide));
        Assert.Equal("rtl", await page.Locator(".chat").GetAttributeAsync("dir"));
        Assert.Empty(await Accessibility.FindBarriersAsync(page));
    }

    [Fact]
    public async Task Whoever_makes_a_provider_repeat_itself_sees_one_effect()
    {
        await using var app = await ConnectedApp.StartAsync("whatsapp");
        await using var window = await chromium.OpenWindowAsync(new());
        var (page, phone) = (await window.NewPageAsync(), app.NewPhone());
        await page.GotoAsync(AddressOf(app, phone));

        await page.GetByText("Mischief").ClickAsync();
        await page.GetByLabel("times").FillAsync("10");
        await page.GetByLabel("shuffled").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Be so" }).ClickAsync();
        await page.GetByLabel("Message").FillAsync("hello");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await phone.SeesAsync("Choose your language");
        await page.GotoAsync(AddressOf(app, phone));
        Assert.Contains("200 × 10", await page.Locator("details").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Single(phone.Received);
    }

    [Fact]
    public async Task Every_mischief_of_the_page_is_one_of_the_provider()
    {
        await using var app = await ConnectedApp.StartAsync("sms");
        var phone = app.NewPhone();
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["phone"] = phone.Address,
            ["mischief"] = "yes",
            ["language"] = "sv",
            ["delay"] = "99",
            ["repeat"] = "0",
            ["refuse"] = "429",
            ["wait"] = "7",
            ["lose"] = "2",
            ["vanish"] = "on",
            ["blocked"] = "on",
        });

        using var answer = await http.PostAsync(app.Provider.Url, form, None);

        var mischief = app.Provider.Mischief;
        Assert.Equal((30, 1, false), (mischief.Delay.TotalSeconds, mischief.Repeat, mischief.Shuffle));
        Assert.Equal((429, 7, 2), (mischief.Refuse, mischief.RetryAfterSeconds, mischief.LoseAnswers));
        Assert.True(mischief.Vanish);
        Assert.Equal([phone.Address], mischief.Blocked);
        Assert.Equal("sv", phone.Language);
    }

    static string AddressOf(ConnectedApp app, Phone phone) =>
        new Uri(app.Provider.Url, $"/?phone={Uri.EscapeDataString(phone.Address)}").AbsoluteUri;
}
