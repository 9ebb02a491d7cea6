using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.Language.Conversations;

/// <summary>Asks conversational language understanding what a sentence wants.</summary>
/// <remarks>An error is a <see cref="RequestFailedException"/>, unless the context says otherwise.</remarks>
public class ConversationAnalysisClient
{
    const string Scope = "https://cognitiveservices.azure.com/.default";
    const string Path = "language/:analyze-conversations";

    static readonly ResponseClassifier OnlyOk = new StatusCodeClassifier([200]);

    readonly Uri _endpoint;
    readonly string _version;

    public ConversationAnalysisClient(Uri endpoint, AzureKeyCredential credential)
        : this(endpoint, credential, new())
    {
    }

    public ConversationAnalysisClient(
        Uri endpoint, AzureKeyCredential credential, ConversationsClientOptions options)
        : this(endpoint, new KeyPolicy(credential ?? throw new ArgumentNullException(nameof(credential))), options)
    {
    }

    public ConversationAnalysisClient(Uri endpoint, TokenCredential credential)
        : this(endpoint, credential, new())
    {
    }

    public ConversationAnalysisClient(Uri endpoint, TokenCredential credential, ConversationsClientOptions options)
        : this(
            endpoint,
            new BearerTokenAuthenticationPolicy(
                credential ?? throw new ArgumentNullException(nameof(credential)), Scope),
            options)
    {
    }

    protected ConversationAnalysisClient()
    {
    }

    ConversationAnalysisClient(Uri endpoint, HttpPipelinePolicy authentication, ConversationsClientOptions options)
    {
        options ??= new();
        _endpoint = endpoint ?? throw new ArgumentNullException(nameof(endpoint));
        _version = options.Version;
        Pipeline = HttpPipelineBuilder.Build(options, authentication);
    }

    public virtual Uri Endpoint => _endpoint;

    public virtual HttpPipeline Pipeline { get; }

    public virtual Response AnalyzeConversation(RequestContent content, RequestContext context = null)
    {
        using var message = Message(content, context);
        Pipeline.Send(message, context?.CancellationToken ?? default);
        return Result(message, context);
    }

    public virtual async Task<Response> AnalyzeConversationAsync(RequestContent content, RequestContext context = null)
    {
        using var message = Message(content, context);
        await Pipeline.SendAsync(message, context?.CancellationToken ?? default);
        return Result(message, context);
    }

    static Response Result(HttpMessage message, RequestContext context) =>
        message.Response.IsError && context?.ErrorOptions.HasFlag(ErrorOptions.NoThrow) is not true
            ? throw new RequestFailedException(message.Response)
            : message.Response;

    HttpMessage Message(RequestContent content, RequestContext context)
    {
        ArgumentNullException.ThrowIfNull(content);
        var message = Pipeline.CreateMessage(context, OnlyOk);
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(_endpoint);
        message.Request.Uri.AppendPath(_endpoint.AbsolutePath.EndsWith('/') ? Path : $"/{Path}", false);
        message.Request.Uri.AppendQuery("api-version", _version);
        message.Request.Headers.Add("Accept", "application/json");
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Content = content;
        return message;
    }
}
