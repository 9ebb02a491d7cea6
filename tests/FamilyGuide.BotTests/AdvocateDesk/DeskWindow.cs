using FamilyGuide.BotTests.Drivers;
using Microsoft.Playwright;

namespace FamilyGuide.BotTests.AdvocateDesk;

static class DeskWindow
{
    /// <summary>A window in which somebody is signed in at the desk already.</summary>
    public static async Task<IBrowserContext> OpenDeskAsync(
        this Chromium chromium, RunningDesk desk, Advocate advocate)
    {
        var window = await chromium.OpenWindowAsync(new() { ViewportSize = new() { Width = 1000, Height = 900 } });
        await window.AddCookiesAsync(
        [
            .. advocate.Cookies.GetCookies(desk.DeskUrl).Select(cookie => new Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = desk.DeskUrl.ToString(),
            }),
        ]);
        return window;
    }
}
