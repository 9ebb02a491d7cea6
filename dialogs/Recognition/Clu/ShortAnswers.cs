namespace FamilyGuide.Dialogs.Recognition.Clu;

/// <summary>Reads an answer only as far as one can be long: what goes on for ever shall not fill the memory.</summary>
sealed class ShortAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>500 intents, the service's limit, with their longest names are 50 KB.</summary>
    const int LongestAnswer = 256 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
