using System.Net;
using FamilyGuide.Load.DirectLine;

namespace FamilyGuide.Load.Kills;

/// <summary>What a client meets instead of what it asked for, and what the ledger makes of it.</summary>
static class Miss
{
    public static bool Means(Exception exception, CancellationToken ct) =>
        exception is UnexpectedAnswerException || DrillFamily.IsLost(exception, ct);

    /// <summary>Counts what a broken host may do, and writes down what none may.</summary>
    /// <param name="ledger">The family's.</param>
    /// <param name="exception">What was met.</param>
    /// <param name="sequence">The message's; 0 for a stream.</param>
    /// <returns>Whether to try again.</returns>
    public static bool Note(ConversationLedger ledger, Exception exception, int sequence)
    {
        var what = sequence == 0 ? "stream" : "post";
        switch (exception)
        {
            case UnexpectedAnswerException { Status: < HttpStatusCode.InternalServerError } refused:
                ledger.Refuse(sequence, refused.Message);
                return false;
            case UnexpectedAnswerException { Status: HttpStatusCode.ServiceUnavailable, RetryAfter: not null }:
                ledger.Trouble(what + ": 503 with Retry-After");
                return true;
            case UnexpectedAnswerException rude:
                ledger.Refuse(sequence, rude.Message, ViolationKind.FailedRudely);
                return true;
            case OperationCanceledException:
                ledger.Refuse(sequence, $"{what}: {exception.Message}", ViolationKind.Unanswered);
                return true;
            default:
                ledger.Trouble(what + ": no connection");
                return true;
        }
    }
}
