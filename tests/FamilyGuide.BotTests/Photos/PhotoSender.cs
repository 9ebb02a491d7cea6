using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.BotTests.AdvocateDesk;

namespace FamilyGuide.BotTests.Photos;

/// <summary>A family that sends files over Direct Line, as Web Chat does, with whatever name and type.</summary>
sealed class PhotoSender(RunningDesk desk, Case @case) : IDisposable
{
    readonly HttpClient _http = new() { BaseAddress = desk.Url };

    static CancellationToken None => TestContext.Current.CancellationToken;

    public Task<HttpStatusCode> SendsAsync(byte[] file, string type = "image/png", string name = "a.png") =>
        SendsAsync((file, type, name));

    public async Task<HttpStatusCode> SendsAsync(params (byte[] Content, string Type, string Name)[] files)
    {
        using var form = new MultipartFormDataContent();
        var message = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(
            new { type = "message", channelData = new { clientActivityID = RandomName.New() } }));
        message.Headers.ContentType = new("application/vnd.microsoft.activity");
        form.Add(message, "activity", "activity");
        foreach (var (content, type, name) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.TryAddWithoutValidation("Content-Type", type);
            part.Headers.TryAddWithoutValidation(
                "Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
            form.Add(part);
        }

        return await SendsAsync(form);
    }

    public async Task<HttpStatusCode> SendsAsync(HttpContent body)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"/v3/directline/conversations/{@case.Conversation}/upload?userId=dl_family")
        {
            Content = body,
            Headers =
            {
                Authorization = new AuthenticationHeaderValue("Bearer", desk.Get<AccessTokens>().Mint(
                    TokenPurpose.DirectLine, @case.Conversation, "dl_family", TokenLifetimes.DirectLine)),
            },
        };
        using var answer = await _http.SendAsync(request, None);
        return answer.StatusCode;
    }

    public void Dispose() => _http.Dispose();
}
