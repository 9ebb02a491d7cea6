using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.Language.Conversations;

/// <summary>Signs each request with the key as it is then; keys are rolled while the service runs.</summary>
sealed class KeyPolicy(AzureKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) =>
        message.Request.Headers.SetValue("Ocp-Apim-Subscription-Key", credential.Key);
}
