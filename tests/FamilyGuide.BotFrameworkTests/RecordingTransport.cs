using System.Net;
using System.Text;

namespace FamilyGuide.BotFrameworkTests;

/// <summary>A service at the end of the wire: keeps what it is asked and answers what a test says.</summary>
sealed class RecordingTransport(params IEnumerable<(HttpStatusCode Status, string Body)> answers) : HttpMessageHandler
{
    readonly Queue<(HttpStatusCode Status, string Body)> _answers = new(answers);

    public List<string> Asked { get; } = [];

    public List<string> Bodies { get; } = [];

    public List<Dictionary<string, string>> Headers { get; } = [];

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        request.Content!.CopyTo(body, context: null, cancellationToken);
        return Answer(request, Encoding.UTF8.GetString(body.ToArray()));
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Answer(request, await request.Content!.ReadAsStringAsync(cancellationToken));
    }

    HttpResponseMessage Answer(HttpRequestMessage request, string body)
    {
        Asked.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}");
        Bodies.Add(body);
        Headers.Add(request.Headers.Concat(request.Content!.Headers)
            .ToDictionary(header => header.Key, header => string.Join(',', header.Value)));
        var (status, answer) = _answers.Dequeue();
        return new(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
