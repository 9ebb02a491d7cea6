using System.Collections.Concurrent;
using System.Net;
using FamilyGuide.Load.DirectLine;

namespace FamilyGuide.Load.Disks;

/// <summary>How messages were refused, and which refusals were none.</summary>
sealed class RefusalTally
{
    readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly ConcurrentDictionary<string, int> _wrong = new(StringComparer.Ordinal);

    int _proper;

    public Task First => _first.Task;

    public int Proper => _proper;

    public IEnumerable<string> Wrong => _wrong.Select(wrong =>
        FormattableString.Invariant($"{wrong.Value} times a message was answered with {wrong.Key}"));

    public void Add(Exception refusal)
    {
        switch (refusal)
        {
            case UnexpectedAnswerException { Status: HttpStatusCode.ServiceUnavailable, RetryAfter: not null }:
                Interlocked.Increment(ref _proper);
                break;
            case UnexpectedAnswerException other:
                Count(FormattableString.Invariant($"{(int)other.Status}, Retry-After {other.RetryAfter}"));
                break;
            default:
                Count("nothing: " + refusal.GetType().Name);
                break;
        }

        _first.TrySetResult();
    }

    void Count(string kind) => _wrong.AddOrUpdate(kind, 1, (_, count) => count + 1);
}
