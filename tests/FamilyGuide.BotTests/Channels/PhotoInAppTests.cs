using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using FamilyGuide.BotTests.Photos;

namespace FamilyGuide.BotTests.Channels;

/// <summary>A photo that would stay in somebody else's app: the family is led to our page for it.</summary>
public sealed partial class PhotoInAppTests
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task A_family_in_an_app_gets_a_number_and_sends_the_photo_on_our_page(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        using var maryam = await app.OnDutyAsync("Maryam");
        var phone = app.NewPhone();
        var @case = await app.WaitsForAPersonAsync(phone);
        await maryam.ClaimsAsync(@case);
        await phone.SeesAsync("Maryam is here now");

        await maryam.SendsAsync($"/cases/{@case.Id}/photo");

        await phone.SeesAsync("Maryam asks whether you can send a photo");
        await phone.SeesAsync("Please don't send it here");
        var number = NumberPattern().Match((await phone.SeesAsync("/return")).Text).Value;
        using var page = new HttpClient { BaseAddress = app.Bot.Url };
        using var returned = await page.PostAsJsonAsync("/session/return", new { number }, None);
        var back = await returned.Content.ReadFromJsonAsync<JsonElement>(None);
        using var opened = await page.PostAsJsonAsync(
            "/session", new { resume = back.GetProperty("resume").GetString() }, None);
        var session = await opened.Content.ReadFromJsonAsync<JsonElement>(None);
        Assert.True(session.GetProperty("takesPhotos").GetBoolean());
        using var photo = new ByteArrayContent(SomePhoto.Png) { Headers = { ContentType = new("image/png") } };
        page.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", session.GetProperty("token").GetString());
        using var sent = await page.PostAsync(
            $"/v3/directline/conversations/{session.GetProperty("conversationId")}/upload"
            + $"?userId={Uri.EscapeDataString(session.GetProperty("userId").GetString()!)}",
            photo,
            None);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        await app.Bot.UntilSaidAsync(@case.Conversation, "The photo has arrived");
        Assert.Contains("Photo 1", await maryam.ReadsAsync(@case), StringComparison.Ordinal);
        Assert.Empty(app.Provider.Faults);
    }

    [GeneratedRegex(@"\b0\d[\d ]{11,}\d\b", RegexOptions.None, 1000)]
    private static partial Regex NumberPattern();
}
