using System.Net;
using System.Text;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>The bad-input catalogue's row about files: none is taken, and each is refused as fits.</summary>
public sealed class BadUploadTests(CalmBot calm) : IClassFixture<CalmBot>
{
    const string Multipart = "multipart/form-data; boundary=b";
    const HttpStatusCode Bad = HttpStatusCode.BadRequest;
    const HttpStatusCode Unsupported = HttpStatusCode.UnsupportedMediaType;

    RunningBot Bot => calm.Bot;

    public static TheoryData<string, string?, string?, byte[], HttpStatusCode> Files { get; } = new()
    {
        { "D24 no user", null, "image/png", Png, Bad },
        { "D24 foreign user", "dl_other", "image/png", Png, Bad },
        { "D24 no type", Caller.UserId, null, Png, Bad },
        { "D24 no type at all", Caller.UserId, "picture", Png, Bad },
        { "D24 empty", Caller.UserId, "image/png", [], Bad },
        { "D24 26 MB", Caller.UserId, "image/png", new byte[26 * 1024 * 1024], HttpStatusCode.RequestEntityTooLarge },
        { "D24 wrong magic", Caller.UserId, "image/png", "MZ"u8.ToArray(), Unsupported },
        { "D24 svg", Caller.UserId, "image/svg+xml", "<svg onload='x'/>"u8.ToArray(), Unsupported },
        { "D24 html", Caller.UserId, "text/html", "<script>"u8.ToArray(), Unsupported },
        { "D24 pdf", Caller.UserId, "application/pdf", "%PDF-1.7 /JS"u8.ToArray(), Unsupported },
        { "D24 picture", Caller.UserId, "image/png", Png, Unsupported },
        { "D24 pixels", Caller.UserId, "image/png", Pixels, Unsupported },
        { "D24 frames", Caller.UserId, "image/gif", Frames, Unsupported },
        { "D24 zip", Caller.UserId, "application/zip", "PK\u0003\u0004"u8.ToArray(), Unsupported },
        { "D24 one part", Caller.UserId, Multipart, Parts(1, "a.png"), Unsupported },
        { "D24 path", Caller.UserId, Multipart, Parts(1, "../../x"), Unsupported },
        { "D24 turned", Caller.UserId, Multipart, Parts(1, "a\u202Egpj.exe"), Unsupported },
        { "D24 many parts", Caller.UserId, Multipart, Parts(1_000, "a.png"), Unsupported },
        { "D24 no boundary", Caller.UserId, "multipart/form-data", Parts(1, "a"), Bad },
        { "D24 two boundaries", Caller.UserId, $"{Multipart}; boundary=c", Parts(1, "a"), Bad },
        { "D24 empty boundary", Caller.UserId, "multipart/form-data; boundary=\"\"", Parts(1, "a"), Bad },
        { "D24 long boundary", Caller.UserId, $"{Multipart}{new string('b', 70)}", Parts(1, "a"), Bad },
    };

    static byte[] Png => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A];

    /// <summary>A head that promises 65,000 times 65,000 pixels.</summary>
    static byte[] Pixels => [.. Png, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0xFD, 0xE8, 0, 0, 0xFD, 0xE8, 8, 6, 0, 0, 0];

    static byte[] Frames => [.. "GIF89a"u8, .. Enumerable.Repeat<byte>(0x2C, 10_000)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_is_refused(string row, string? userId, string? type, byte[] file, HttpStatusCode status)
    {
        using var family = await Caller.StartAsync(Bot);
        using var body = new ByteArrayContent(file);
        if (type is not null)
        {
            body.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        HttpStatusCode answered;
        try
        {
            using var answer = await family.PostAsync(
                $"{family.Path}/upload{(userId is null ? "" : $"?userId={userId}")}", body);
            answered = answer.StatusCode;
        }
        catch (HttpRequestException) when (file.Length > 1024 * 1024)
        {
            // The server answered and closed while we were still sending, as it should.
            answered = HttpStatusCode.RequestEntityTooLarge;
        }

        Assert.NotEmpty(row);
        Assert.Equal(status, answered);
    }

    [Fact]
    public async Task D24_A_picture_with_a_place_in_it_leaves_no_trace()
    {
        using var family = await Caller.StartAsync(Bot);
        await family.ReadTextsUntilAsync(Bot, ScriptedGuide.Welcome);

        using var answer = await family.PostAsync(
            $"{family.Path}/upload?userId={Caller.UserId}",
            new ByteArrayContent("Exif GPS 36.5 40.7"u8.ToArray()) { Headers = { ContentType = new("image/jpeg") } });

        await answer.AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, "AttachmentNotSupported");
        Assert.Single((await family.ReadAsync())["activities"]!.AsArray());
    }

    static byte[] Parts(int count, string name)
    {
        var body = new StringBuilder();
        for (var part = 0; part < count; part++)
        {
            body.Append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").Append(name)
                .Append("\"\r\nContent-Type: image/png\r\n\r\nx\r\n");
        }

        return Encoding.UTF8.GetBytes(body.Append("--b--\r\n").ToString());
    }
}
