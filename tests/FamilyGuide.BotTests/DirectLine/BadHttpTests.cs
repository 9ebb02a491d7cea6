using System.IO.Compression;
using System.Net;
using System.Text;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>The bad-input catalogue's rows about HTTP itself.</summary>
public sealed class BadHttpTests(CalmBot calm) : IClassFixture<CalmBot>
{
    const string Message = """{"type":"message","text":"a"}""";

    RunningBot Bot => calm.Bot;

    [Theory]
    [InlineData("D25 gzip", "gzip")]
    [InlineData("D25 br", "br")]
    [InlineData("D25 unknown", "x-other")]
    public async Task Compressed_bodies_are_refused_unopened(string row, string encoding)
    {
        using var family = await Caller.StartAsync(Bot);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[1024 * 1024], TestContext.Current.CancellationToken);
        }

        using var body = new ByteArrayContent(packed.ToArray());
        body.Headers.ContentType = new("application/json");
        body.Headers.ContentEncoding.Add(encoding);
        using var answer = await family.PostAsync($"{family.Path}/activities", body);

        Assert.NotEmpty(row);
        await answer.AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType");
    }

    [Theory]
    [InlineData("D25 utf-7", "application/json; charset=utf-7")]
    [InlineData("D25 utf-16", "application/json; charset=utf-16")]
    [InlineData("D25 form", "application/x-www-form-urlencoded")]
    [InlineData("D25 text", "text/plain")]
    [InlineData("D25 nonsense", "no type")]
    public async Task Only_JSON_is_read(string row, string type)
    {
        using var family = await Caller.StartAsync(Bot);
        using var body = new StringContent(Message);
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await family.PostAsync($"{family.Path}/activities", body);

        Assert.NotEmpty(row);
        await answer.AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType");
    }

    [Theory]
    [InlineData("D25 continue", "Content-Length: 29\nExpect: 100-continue", Message, "200 OK")]
    [InlineData("D25 chunks", "Transfer-Encoding: chunked", "1d\r\n" + Message + "\r\n0\r\n\r\n", "200 OK")]
    [InlineData(
        "D25 trailers",
        "Transfer-Encoding: chunked\nTrailer: X-A",
        "1d\r\n" + Message + "\r\n0\r\nX-A: b\r\n\r\n",
        "200 OK")]
    [InlineData("D25 bad chunk", "Transfer-Encoding: chunked", "zz\r\n" + Message, "400 Bad Request")]
    [InlineData("D25 two lengths", "Transfer-Encoding: chunked\nContent-Length: 5", "0\r\n\r\n", "400 Bad Request")]
    [InlineData("D25 negative", "Content-Length: -1", "", "400 Bad Request")]
    [InlineData("D25 empty", "Content-Length: 0", "", "400 Bad Request")]
    public async Task A_body_is_framed_by_the_book_or_refused(string row, string headers, string body, string answered)
    {
        using var family = await Caller.StartAsync(Bot);

        var answer = await RawRequest.SendAsync(Bot, $"""
            POST {family.Path}/activities HTTP/1.1
            Host: {Bot.Url.Authority}
            Authorization: Bearer {family.Token}
            Content-Type: application/json
            {headers}
            """, Encoding.ASCII.GetBytes(body));

        Assert.NotEmpty(row);
        Assert.StartsWith(
            $"HTTP/1.1 {answered}",
            answer.Replace("HTTP/1.1 100 Continue\r\n\r\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task D25_A_body_that_does_not_come_ends_with_408()
    {
        using var family = await Caller.StartAsync(Bot);

        // Kestrel waits five seconds for a body that comes slower than 240 bytes a second.
        var answer = await RawRequest.SendAsync(Bot, $"""
            POST {family.Path}/activities HTTP/1.1
            Host: {Bot.Url.Authority}
            Authorization: Bearer {family.Token}
            Content-Type: application/json
            Transfer-Encoding: chunked
            """, "5\r\n{\"ty"u8.ToArray());

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("RequestTimeout", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D15_A_body_that_does_not_say_its_length_is_cut_off_as_well()
    {
        using var family = await Caller.StartAsync(Bot);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{family.Path}/activities")
        {
            Content = new StringContent(new string(' ', 600_000) + Message, Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await family.SendAsync(request);

        await answer.AssertRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "BodyTooLarge");
    }

    [Fact]
    public async Task D25_HTTP2_is_not_spoken_in_the_clear()
    {
        var answer = await RawRequest.SendAsync(Bot, "PRI * HTTP/2.0\n\nSM\n");

        // A GOAWAY frame, whose last byte says HTTP_1_1_REQUIRED: nobody can open and reset streams by the thousand.
        Assert.StartsWith("\0\0\b\a", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("D26 put", "PUT", "/v3/directline/conversations", 405)]
    [InlineData("D26 delete", "DELETE", "{path}", 405)]
    [InlineData("D26 trace", "TRACE", "{path}/activities", 405)]
    [InlineData("D26 patch", "PATCH", "{path}/activities", 405)]
    [InlineData("D26 own", "GREET", "{path}/activities", 405)]
    [InlineData("D26 get", "GET", "/v3/directline/tokens/generate", 405)]
    [InlineData("D26 post to stream", "POST", "{path}/stream", 405)]
    [InlineData("D26 head", "HEAD", "{path}/activities", 405)]
    [InlineData("D26 elsewhere", "GET", "/v3/directline/attachments", 404)]
    [InlineData("D26 multimodal", "GET", "{path}/stream/multimodal", 404)]
    [InlineData("D26 options", "OPTIONS", "{path}/activities", 204)]
    public async Task Other_methods_and_addresses_are_refused(string row, string method, string path, int status)
    {
        using var family = await Caller.StartAsync(Bot);

        var answer = await RawRequest.SendAsync(Bot, $"""
            {method} {path.Replace("{path}", family.Path, StringComparison.Ordinal)} HTTP/1.1
            Host: {Bot.Url.Authority}
            Authorization: Bearer {family.Token}
            Content-Length: 0
            """);

        Assert.NotEmpty(row);
        Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Access-Control", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("D26 forged host", "evil.example", "")]
    [InlineData("D26 no host", "", "")]
    [InlineData("D26 two hosts", "127.0.0.1", "Host: evil.example")]
    public async Task A_forged_host_is_refused(string row, string host, string more)
    {
        using var family = await Caller.StartAsync(Bot);

        var answer = await RawRequest.SendAsync(Bot, $"""
            GET {family.Path} HTTP/1.1
            Host: {host}
            Authorization: Bearer {family.Token}
            {more}
            """);

        Assert.NotEmpty(row);
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D26_Nobody_is_sent_elsewhere_by_forged_headers()
    {
        using var family = await Caller.StartAsync(Bot);
        using var request = new HttpRequestMessage(HttpMethod.Get, family.Path);
        request.Headers.Host = "localhost:1234";
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("Forwarded", "host=evil.example");

        using var answer = await family.SendAsync(request);

        var stream = new Uri((string)(await answer.Content.ReadFromJsonNodeAsync())["streamUrl"]!);
        Assert.Equal(Bot.Url.Authority, stream.Authority);
        Assert.Equal("ws", stream.Scheme);
    }
}
