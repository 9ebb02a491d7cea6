using System.Globalization;
using System.Net;

namespace FamilyGuide.Load.DirectLine;

/// <summary>The host answered a call with a status that the protocol does not give it.</summary>
sealed class UnexpectedAnswerException(string call, HttpStatusCode status, TimeSpan? retryAfter = null)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"{call} answered {(int)status}"))
{
    public HttpStatusCode Status { get; } = status;

    /// <summary>When to come again, if the host said so.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
