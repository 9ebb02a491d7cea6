using System.Net;
using Azure;
using Azure.AI.Language.Conversations;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FamilyGuide.BotFrameworkTests;

public sealed class ConversationAnalysisClientTests
{
    const string Question = """{"kind":"Conversation"}""";
    const string Answer = """{"kind":"ConversationResult"}""";
    const string Error = """{"error":{"code":"ProjectNotFound","message":"There is no such project."}}""";

    static readonly Uri Endpoint = new("https://guide.cognitiveservices.azure.com");

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://guide.cognitiveservices.azure.com", "https://guide.cognitiveservices.azure.com")]
    [InlineData("https://guide.cognitiveservices.azure.com/", "https://guide.cognitiveservices.azure.com")]
    [InlineData("https://gateway.example.org/understanding/", "https://gateway.example.org/understanding")]
    public async Task A_sentence_is_posted_with_version_and_key_and_its_answer_comes_back(string endpoint, string root)
    {
        using var service = new RecordingTransport((HttpStatusCode.OK, Answer));
        var client = new ConversationAnalysisClient(new(endpoint), new AzureKeyCredential("key-1"), Over(service));

        var response = await client.AnalyzeConversationAsync(RequestContent.Create(Question), In(None));

        Assert.Equal((200, Answer), (response.Status, response.Content.ToString()));
        Assert.Equal([$"POST {root}/language/:analyze-conversations?api-version=2023-04-01"], service.Asked);
        Assert.Equal([Question], service.Bodies);
        var headers = Assert.Single(service.Headers);
        Assert.Equal("key-1", headers["Ocp-Apim-Subscription-Key"]);
        Assert.Equal("application/json", headers["Content-Type"]);
        Assert.Equal("application/json", headers["Accept"]);
        Assert.Equal(new(endpoint), client.Endpoint);
    }

    [Fact]
    public void It_can_be_asked_without_waiting_asynchronously()
    {
        using var service = new RecordingTransport((HttpStatusCode.OK, Answer));
        var client = new ConversationAnalysisClient(Endpoint, new AzureKeyCredential("key-1"), Over(service));

        var response = client.AnalyzeConversation(RequestContent.Create(Question), In(None));

        Assert.Equal(Answer, response.Content.ToString());
        Assert.Equal([Question], service.Bodies);
    }

    [Fact]
    public async Task An_older_version_of_the_service_can_be_asked()
    {
        using var service = new RecordingTransport((HttpStatusCode.OK, Answer));
        var client = new ConversationAnalysisClient(
            Endpoint,
            new AzureKeyCredential("key-1"),
            Over(service, new(ConversationsClientOptions.ServiceVersion.V2022_05_01)));

        await client.AnalyzeConversationAsync(RequestContent.Create(Question), In(None));

        Assert.EndsWith("?api-version=2022-05-01", Assert.Single(service.Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_rolled_signs_the_next_request()
    {
        using var service = new RecordingTransport((HttpStatusCode.OK, Answer), (HttpStatusCode.OK, Answer));
        var key = new AzureKeyCredential("key-1");
        var client = new ConversationAnalysisClient(Endpoint, key, Over(service));

        await client.AnalyzeConversationAsync(RequestContent.Create(Question), In(None));
        key.Update("key-2");
        await client.AnalyzeConversationAsync(RequestContent.Create(Question), In(None));

        Assert.Equal(["key-1", "key-2"], service.Headers.Select(headers => headers["Ocp-Apim-Subscription-Key"]));
    }

    [Fact]
    public async Task An_identity_is_asked_for_a_token_of_the_services_scope()
    {
        using var service = new RecordingTransport((HttpStatusCode.OK, Answer));
        var identity = new GivingTokens();
        var client = new ConversationAnalysisClient(Endpoint, identity, Over(service));

        await client.AnalyzeConversationAsync(RequestContent.Create(Question), In(None));

        Assert.Equal("Bearer token-1", Assert.Single(service.Headers)["Authorization"]);
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], identity.Scopes);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.NoContent)]
    public async Task Whatever_is_not_200_is_an_error_with_status_and_code(HttpStatusCode status)
    {
        using var service = new RecordingTransport((status, Error), (status, Error));
        var client = new ConversationAnalysisClient(Endpoint, new AzureKeyCredential("key-1"), Over(service));

        var later = await Assert.ThrowsAsync<RequestFailedException>(() =>
            client.AnalyzeConversationAsync(RequestContent.Create(Question), In(None)));
        var now = Assert.Throws<RequestFailedException>(() =>
        {
            client.AnalyzeConversation(RequestContent.Create(Question), In(None));
        });

        Assert.Equal(((int)status, "ProjectNotFound"), (later.Status, later.ErrorCode));
        Assert.Equal(((int)status, "ProjectNotFound"), (now.Status, now.ErrorCode));
        Assert.DoesNotContain("key-1", later.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_no_exception_reads_the_error_as_an_answer()
    {
        using var service = new RecordingTransport((HttpStatusCode.NotFound, Error));
        var client = new ConversationAnalysisClient(Endpoint, new AzureKeyCredential("key-1"), Over(service));

        var response = await client.AnalyzeConversationAsync(
            RequestContent.Create(Question),
            new() { ErrorOptions = ErrorOptions.NoThrow, CancellationToken = None });

        Assert.Equal((404, true), (response.Status, response.IsError));
    }

    [Fact]
    public async Task How_often_it_is_tried_again_is_the_options_business()
    {
        using var service = new RecordingTransport(
            (HttpStatusCode.ServiceUnavailable, Error), (HttpStatusCode.OK, Answer), (HttpStatusCode.BadGateway, Error));
        var patient = Over(service);
        (patient.Retry.MaxRetries, patient.Retry.Delay) = (1, TimeSpan.Zero);

        var response = await new ConversationAnalysisClient(Endpoint, new AzureKeyCredential("key-1"), patient)
            .AnalyzeConversationAsync(RequestContent.Create(Question), In(None));
        await Assert.ThrowsAsync<RequestFailedException>(() =>
            new ConversationAnalysisClient(Endpoint, new AzureKeyCredential("key-1"), Over(service))
                .AnalyzeConversationAsync(RequestContent.Create(Question), In(None)));

        Assert.Equal(200, response.Status);
        Assert.Equal(3, service.Asked.Count);
    }

    [Fact]
    public async Task Who_has_lost_patience_is_not_kept()
    {
        using var service = new RecordingTransport();
        var client = new ConversationAnalysisClient(Endpoint, new AzureKeyCredential("key-1"), Over(service));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.AnalyzeConversationAsync(RequestContent.Create(Question), In(new(canceled: true))));

        Assert.Empty(service.Asked);
    }

    [Fact]
    public async Task What_is_missing_is_told_at_once()
    {
        var key = new AzureKeyCredential("key-1");

        Assert.Throws<ArgumentNullException>(() => new ConversationAnalysisClient(null, key));
        Assert.Throws<ArgumentNullException>(() => new ConversationAnalysisClient(Endpoint, (AzureKeyCredential)null!));
        Assert.Throws<ArgumentNullException>(() => new ConversationAnalysisClient(Endpoint, (TokenCredential)null!));
        Assert.Throws<NotSupportedException>(() => new ConversationsClientOptions((ConversationsClientOptions.ServiceVersion)9));
        await Assert.ThrowsAsync<ArgumentNullException>(() =>
            new ConversationAnalysisClient(Endpoint, key).AnalyzeConversationAsync(null, In(None)));
    }

    static RequestContext In(CancellationToken cancellationToken) => new() { CancellationToken = cancellationToken };

    static ConversationsClientOptions Over(RecordingTransport service, ConversationsClientOptions? options = null)
    {
        options ??= new();
        options.Transport = new HttpClientTransport(service);
        options.Retry.MaxRetries = 0;
        return options;
    }

    sealed class GivingTokens : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new("token-1", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
