using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.BotTests.AdvocateDesk;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.BotTests.Photos;

/// <summary>The bad-input catalogue's row about files (D24) over the wire: only while a person asks, and never 500.</summary>
public sealed class PhotoExchangeTests : IAsyncLifetime
{
    const HttpStatusCode Bad = HttpStatusCode.BadRequest;
    const HttpStatusCode TooLarge = HttpStatusCode.RequestEntityTooLarge;
    const HttpStatusCode Unsupported = HttpStatusCode.UnsupportedMediaType;

    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[], string, string, HttpStatusCode, PhotoFault> Refused => new()
    {
        { "D24 zero bytes", [], "image/png", "a.png", Bad, PhotoFault.Empty },
        { "D24 26 MB", new byte[26 * 1024 * 1024], "image/png", "a.png", TooLarge, PhotoFault.TooLarge },
        { "D24 one byte too many", new byte[PhotoLimits.Largest + 1], "image/png", "a.png", TooLarge, PhotoFault.TooLarge },
        { "D24 wrong magic", "MZ"u8.ToArray(), "image/png", "a.png", Unsupported, PhotoFault.NoPhoto },
        { "D24 svg", "<svg onload='x'/>"u8.ToArray(), "image/svg+xml", "a.svg", Unsupported, PhotoFault.NoPhoto },
        { "D24 html", "<script>"u8.ToArray(), "text/html", "a.html", Unsupported, PhotoFault.NoPhoto },
        { "D24 html as a photo", "<script>"u8.ToArray(), "image/jpeg", "a.jpg", Unsupported, PhotoFault.NoPhoto },
        { "D24 pdf with scripts", "%PDF-1.7 /OpenAction /JS"u8.ToArray(), "application/pdf", "a.pdf", Unsupported, PhotoFault.Pdf },
        { "D24 pixels", SomePhoto.PngOf(65_000, 65_000), "image/png", "a.png", TooLarge, PhotoFault.TooManyPixels },
        { "D24 frames", [.. "GIF89a"u8, .. new byte[10_000]], "image/gif", "a.gif", Unsupported, PhotoFault.NoPhoto },
        { "D24 zip", "PK\u0003\u0004"u8.ToArray(), "application/zip", "a.zip", Unsupported, PhotoFault.NoPhoto },
        { "D24 turned", SomePhoto.Png, "image/png", "a\u202Egpj.exe", Unsupported, PhotoFault.NoPhoto },
        { "D24 broken", [.. SomePhoto.Png.AsSpan(0, 60)], "image/png", "a.png", Unsupported, PhotoFault.Broken },
    };

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync(
        ("DirectLine:Limits:UploadsPerHour", "100"));

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_is_no_good_photo_is_refused_and_the_family_reads_what_to_do(
        string row, byte[] file, string type, string name, HttpStatusCode status, PhotoFault fault)
    {
        var @case = await AskedAsync();
        using var family = new PhotoSender(_desk, @case);

        Assert.Equal((row, status), (row, await family.SendsAsync(file, type, name)));

        var voice = _desk.Get<PhraseBook>().In(Language.English);
        await _desk.UntilSaidAsync(@case.Conversation, PhotoText.Of(fault, PhotoLimits.Most, voice));
        Assert.Equal(PhotoLimits.Most, (await CaseNowAsync(@case)).Content.Asking!.Left);
    }

    [Fact]
    public async Task A_photo_is_taken_while_it_is_asked_for_and_not_before_or_after()
    {
        var @case = await TalkingAsync();
        using var family = new PhotoSender(_desk, @case);

        Assert.Equal(Unsupported, await family.SendsAsync(SomePhoto.Png));
        await DoesAsync(@case, new CaseStep.AskForPhoto("maryam"));
        Assert.Equal(HttpStatusCode.OK, await family.SendsAsync(SomePhoto.Png));
        await DoesAsync(@case, new CaseStep.TakeBackAsking("maryam"));
        Assert.Equal(Unsupported, await family.SendsAsync(SomePhoto.Png));
        await _desk.UntilSaidAsync(@case.Conversation, "The photo has arrived");
        Assert.Equal(["Photo 1"], await NamesAsync(@case));
    }

    [Fact]
    public async Task Three_photos_come_at_once_and_of_four_none()
    {
        var @case = await AskedAsync();
        using var family = new PhotoSender(_desk, @case);
        var photo = (SomePhoto.Jpeg, "image/jpeg", "a.jpg");

        Assert.Equal(TooLarge, await family.SendsAsync(photo, photo, photo, photo));
        Assert.Empty(await NamesAsync(@case));
        await _desk.UntilSaidAsync(@case.Conversation, "You can send up to 3.");
        Assert.Equal(HttpStatusCode.OK, await family.SendsAsync(photo, photo, photo));
        Assert.Equal(["Photo 1", "Photo 2", "Photo 3"], await NamesAsync(@case));
        Assert.Equal(Unsupported, await family.SendsAsync(photo));
    }

    [Fact]
    public async Task Of_three_files_none_is_kept_when_one_is_no_photo()
    {
        var @case = await AskedAsync();
        using var family = new PhotoSender(_desk, @case);

        Assert.Equal(Unsupported, await family.SendsAsync(
            (SomePhoto.Png, "image/png", "a.png"), ("%PDF"u8.ToArray(), "application/pdf", "a.pdf")));
        Assert.Empty(await NamesAsync(@case));
    }

    [Fact]
    public async Task D24_A_thousand_parts_are_too_many()
    {
        var @case = await AskedAsync();
        using var family = new PhotoSender(_desk, @case);
        var part = ("x"u8.ToArray(), "image/png", "a.png");

        Assert.Equal(TooLarge, await family.SendsAsync([.. Enumerable.Repeat(part, 1_000)]));
        using var fields = new MultipartFormDataContent();
        for (var field = 0; field < 1_000; field++)
        {
            fields.Add(new StringContent("x"), $"field{field}");
        }

        Assert.Equal(TooLarge, await family.SendsAsync(fields));
    }

    [Theory]
    [InlineData("D24 no boundary", "multipart/form-data")]
    [InlineData("D24 two boundaries", "multipart/form-data; boundary=b; boundary=c")]
    [InlineData("D24 an empty boundary", "multipart/form-data; boundary=\"\"")]
    [InlineData("D24 another boundary", "multipart/form-data; boundary=other")]
    [InlineData("D24 another form", "multipart/mixed; boundary=b")]
    public async Task A_form_that_cannot_be_read_is_refused(string row, string type)
    {
        var @case = await AskedAsync();
        using var family = new PhotoSender(_desk, @case);
        using var body = new ByteArrayContent("--b\r\n\r\nx\r\n--b--\r\n"u8.ToArray());
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        Assert.Equal((row, Bad), (row, await family.SendsAsync(body)));
    }

    [Fact]
    public async Task A_photo_can_come_as_the_whole_body()
    {
        var @case = await AskedAsync();
        using var family = new PhotoSender(_desk, @case);

        Assert.Equal(HttpStatusCode.OK, await family.SendsAsync(
            new ByteArrayContent(SomePhoto.Png) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }));
    }

    /// <summary>Neither its name nor its place: not in the log, and in no file of the program.</summary>
    [Fact]
    public async Task D24_What_a_photo_was_called_and_where_it_was_taken_is_kept_nowhere()
    {
        var @case = await AskedAsync();
        using var family = new PhotoSender(_desk, @case);

        Assert.Equal(
            HttpStatusCode.OK, await family.SendsAsync(SomePhoto.PhoneJpeg, "image/jpeg", "../../amina-in-roj.jpg"));

        await _desk.UntilSaidAsync(@case.Conversation, "The photo has arrived");
        Assert.DoesNotContain(await ReadAsync(@case), line => line.Contains("amina", StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(_desk.DataFolder, "*.db*"))
        {
            await using var kept = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(kept, Encoding.Latin1);
            var all = await text.ReadToEndAsync(None);
            Assert.DoesNotContain("CANARY", all, StringComparison.Ordinal);
            Assert.DoesNotContain("amina", all, StringComparison.Ordinal);
            Assert.DoesNotContain("JFIF", all, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("our form", null, true, HttpStatusCode.SeeOther)]
    [InlineData("a form of another conversation", null, false, Bad)]
    [InlineData("another site's page", "cross-site", true, HttpStatusCode.Forbidden)]
    public async Task Without_scripts_a_photo_comes_from_a_form_of_ours_and_from_no_other(
        string row, string? site, bool isOurs, HttpStatusCode status)
    {
        var @case = await AskedAsync();
        var conversation = isOurs ? @case.Conversation : ConversationId.New();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Mint(TokenPurpose.PlainForm, conversation)), "form" },
            { new ByteArrayContent(SomePhoto.Png) { Headers = { ContentType = new("image/png") } }, "photo", "a.png" },
        };
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_desk.Url, "/plain/photo?lang=en"))
        {
            Content = form,
            Headers = { { "Cookie", $"guide={Mint(TokenPurpose.Plain, @case.Conversation)}" } },
        };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using var answer = await http.SendAsync(request, None);

        Assert.Equal((row, status), (row, answer.StatusCode));
        Assert.Equal(status == HttpStatusCode.SeeOther ? 1 : 0, (await NamesAsync(@case)).Length);
    }

    [Fact]
    public async Task More_files_in_an_hour_than_anybody_needs_are_refused()
    {
        await using var desk = await RunningDesk.StartAsync();
        using var family = new PhotoSender(desk, await desk.WaitingAsync());
        for (var file = 0; file < 10; file++)
        {
            Assert.Equal(Unsupported, await family.SendsAsync(SomePhoto.Png));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await family.SendsAsync(SomePhoto.Png));
    }

    string Mint(TokenPurpose purpose, ConversationId conversation) =>
        _desk.Get<AccessTokens>().Mint(purpose, conversation, "dl_family", TokenLifetimes.Plain);

    async Task<Case> TalkingAsync()
    {
        var @case = await _desk.WaitingAsync();
        await DoesAsync(@case, new CaseStep.Claim(new("maryam", "Maryam")));
        return @case;
    }

    async Task<Case> AskedAsync()
    {
        var @case = await TalkingAsync();
        await DoesAsync(@case, new CaseStep.AskForPhoto("maryam"));
        return @case;
    }

    async Task DoesAsync(Case @case, CaseStep step) =>
        Assert.Equal(StepKind.Done, (await _desk.Cases.StepAsync(@case, step, None)).Kind);

    async Task<Case> CaseNowAsync(Case @case) => (await _desk.Cases.FindAsync(@case.Id, None))!;

    async Task<string[]> NamesAsync(Case @case) =>
        [.. from line in await ReadAsync(@case)
            where line.Contains("familyGuidePhoto", StringComparison.Ordinal)
            select System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()];

    async Task<string[]> ReadAsync(Case @case) =>
        [.. from entry in await _desk.Get<Correspondence>().ReadAsync(@case.Conversation, 0, 500, None)
            select Encoding.UTF8.GetString(entry.Activity.Span)];
}
