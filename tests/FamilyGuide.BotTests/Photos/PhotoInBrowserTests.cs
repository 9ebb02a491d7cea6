using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.BotTests.AdvocateDesk;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyGuide.BotTests.Photos;

/// <summary>An advocate asks, a family sends, the advocate looks: each with a browser.</summary>
public sealed class PhotoInBrowserTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_family_with_web_chat_sends_a_photo_when_it_is_asked_and_the_advocate_sees_it()
    {
        await using var family = await Family.WithAsync(_desk.Url, chromium);
        await family.OpensThePageAsync();
        var (desk, _) = await TalkAsync(
            family,
            "Can I talk to a real person please?",
            "These lines and what we wrote here",
            "I have passed it on",
            "Maryam is here now");
        await Expect(UploadOf(family)).ToHaveCountAsync(0);

        await AskAsync(desk);
        await family.ReadsAsync("Maryam asks whether you can send a photo");
        await family.ReadsAsync("kept encrypted for 7 days");
        await Expect(UploadOf(family)).ToHaveCountAsync(1);
        await family.ReloadsAsync();
        await Expect(UploadOf(family)).ToHaveCountAsync(1);

        await UploadOf(family).SetInputFilesAsync(File("letter.pdf", "application/pdf", "%PDF-1.7"u8.ToArray()));
        await family.ReadsAsync("I can't take PDF files");
        await UploadOf(family).SetInputFilesAsync(File("IMG_1.JPG", "image/jpeg", SomePhoto.PhoneJpeg));
        await family.SeesOnceAsync("Photo 1");
        await family.ReadsAsync("The photo has arrived");
        await family.ReadsAsync("You can send 2 more.");

        await SeesUprightAsync(desk);
        await BreakAsync();
        await desk.ReloadAsync();
        await SeesUprightAsync(desk);
        await desk.GetByText("I need no photo any more").ClickAsync();
        await family.ReadsAsync("No photo is needed any more.");
        await Expect(UploadOf(family)).ToHaveCountAsync(0);
        Assert.Empty(family.ForeignRequests);
        Assert.DoesNotContain(family.Complaints, complaint => complaint.Contains("Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_family_without_scripts_does_the_same_in_arabic()
    {
        await using var family = await Family.WithAsync(
            _desk.Url,
            chromium,
            new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 640 } });
        await family.OpensThePageAsync(Language.Arabic);
        var (desk, @case) = await TalkAsync(family, "أريد أن أتحدث مع إنسان", "هذه السطور وما كتبناه هنا", "أرسلت ما سمحت به فقط", "Maryam");
        await Expect(family.Page.Locator("#photo")).ToHaveCountAsync(0);

        await AskAsync(desk);
        await _desk.UntilSaidAsync(@case.Conversation, "هل يمكنك أن ترسل صورة");
        await family.ReloadsIfPlainAsync();
        await family.ReadsAsync("هل يمكنك أن ترسل صورة");
        Assert.True(await family.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));

        await SendsAsync(family, File("letter.pdf", "application/pdf", "%PDF-1.7"u8.ToArray()));
        await Expect(family.Page.Locator(".notice")).ToContainTextAsync("لا أستطيع أن أستلم ملفات PDF");
        await SendsAsync(
            family, File("a.jpg", "image/jpeg", SomePhoto.PhoneJpeg), File("b.png", "image/png", SomePhoto.Png));
        await family.ReadsAsync("وصلت الصورة");
        await family.SeesOnceAsync("صورة \u20681\u2069");
        await family.SeesOnceAsync("صورة \u20682\u2069");

        await SeesUprightAsync(desk);
        await desk.GetByText("End the talk").ClickAsync();
        await _desk.UntilSaidAsync(@case.Conversation, "انتهى حديثك مع");
        await family.ReloadsIfPlainAsync();
        await Expect(family.Page.Locator("#photo")).ToHaveCountAsync(0);
    }

    static ILocator UploadOf(Family family) => family.Page.Locator("#chat input[type=file]");

    static async Task SendsAsync(Family family, params FilePayload[] files)
    {
        await family.Page.Locator("#photo").SetInputFilesAsync(files);
        await family.Page.Locator("form.photo button").ClickAsync();
    }

    static FilePayload File(string name, string type, byte[] content) =>
        new() { Name = name, MimeType = type, Buffer = content };

    /// <summary>It lay on its side (24 by 16, turned by a quarter), and nothing of it is a page that could do anything.</summary>
    static async Task SeesUprightAsync(IPage desk)
    {
        var opening = desk.Context.WaitForPageAsync();
        await desk.Locator("#talk a").First.ClickAsync();
        var photo = await opening;
        await photo.WaitForLoadStateAsync();
        Assert.StartsWith("http://127.0.0.1:", photo.Url, StringComparison.Ordinal);
        Assert.Equal(
            "16 by 24 in null",
            await photo.EvaluateAsync<string>(
                "() => { const one = document.images[0]; return `${one.naturalWidth} by ${one.naturalHeight} in ${origin}`; }"));
        await photo.CloseAsync();
    }

    static async Task AskAsync(IPage desk)
    {
        await desk.GetByText("Photo or document").ClickAsync();
        await desk.GetByText("Ask for a photo or a document").ClickAsync();
        await Expect(desk.GetByText("I need no photo any more")).ToBeVisibleAsync();
    }

    /// <summary>From the wish for a person to a person.</summary>
    async Task<(IPage Desk, Case Case)> TalkAsync(Family family, string wish, string all, string passed, string here)
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var desk = await (await chromium.OpenDeskAsync(_desk, maryam)).NewPageAsync();
        desk.SetDefaultTimeout(20_000);
        await desk.GotoAsync(_desk.DeskUrl.ToString());
        await desk.GetByText("I am here now").ClickAsync();
        await _desk.LooksAsync();
        await family.SaysAsync(wish);
        await family.ChoosesAsync(all);
        await family.ReadsAsync(passed);
        await desk.GotoAsync(_desk.DeskUrl.ToString());
        await desk.GetByText("Take this case").ClickAsync();
        var @case = Assert.Single(await _desk.Cases.OpenAsync(None));
        await _desk.UntilSaidAsync(@case.Conversation, here);
        await family.ReloadsIfPlainAsync();
        await family.ReadsAsync(here);
        return (desk, @case);
    }

    async Task BreakAsync()
    {
        await _desk.BreaksAndStartsAgainAsync();
        await _desk.LooksAsync();
    }
}
