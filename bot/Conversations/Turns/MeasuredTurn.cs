using System.Diagnostics;

namespace FamilyGuide.Bot.Conversations.Turns;

/// <summary>The time that a turn takes, for an operator who asked for it: a span and a duration.</summary>
/// <remarks>
/// A trace goes to another machine, so it says how a turn went and nothing of what it was about or whose it was.
/// </remarks>
readonly struct MeasuredTurn
{
    public const string Answered = "answered";

    /// <summary>A person speaks to the family.</summary>
    public const string Silent = "silent";

    /// <summary>The family got an apology.</summary>
    public const string Failed = "failed";

    static readonly ActivitySource Source = new(ConversationMeter.Name);

    readonly Activity? _span;
    readonly long _began;

    MeasuredTurn(Activity? span) => (_span, _began) = (span, Stopwatch.GetTimestamp());

    public static MeasuredTurn Begin(int attempts)
    {
        // A turn begins its own trace: what called from outside must not be able to name it.
        var span = Source.HasListeners()
            ? Source.CreateActivity("turn", ActivityKind.Internal, parentContext: default)
            : null;
        span?.SetTag("familyguide.turn.attempts", attempts);
        return new(span?.Start());
    }

    public void End(string outcome, int replies)
    {
        ConversationMeter.TurnRan(outcome, Stopwatch.GetElapsedTime(_began));
        if (_span is null)
        {
            return;
        }

        _span.SetTag("familyguide.turn.outcome", outcome);
        _span.SetTag("familyguide.turn.replies", replies);
        _span.SetStatus(outcome == Failed ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        _span.Dispose();
    }
}
