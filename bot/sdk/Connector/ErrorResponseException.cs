using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>A channel's service refused a request.</summary>
public class ErrorResponseException : Exception
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Its answer as it came.</summary>
    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>What the service said, if it said it in the form of the protocol.</summary>
    public ErrorResponse Body { get; set; }
}
