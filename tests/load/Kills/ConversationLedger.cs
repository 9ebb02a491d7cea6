using FamilyGuide.Load.DirectLine;

namespace FamilyGuide.Load.Kills;

/// <summary>What one family wrote, was promised and saw.</summary>
sealed class ConversationLedger(string conversation)
{
    readonly Lock _gate = new();
    readonly List<LedgerPost> _posts = [];
    readonly Dictionary<string, string?> _seen = new(StringComparer.Ordinal);
    readonly List<Violation> _violations = [];
    string? _lastOnStream;

    public string Conversation => conversation;

    public IReadOnlyList<LedgerPost> Posts => _posts;

    /// <summary>Activities that a new stream brought again: allowed, clients drop them by their id.</summary>
    public int Replays { get; private set; }

    public IReadOnlyCollection<string> SeenIds => _seen.Keys;

    public LedgerPost Post(int step, string clientActivityId, string text)
    {
        lock (_gate)
        {
            var post = new LedgerPost(_posts.Count + 1, step, clientActivityId, text);
            _posts.Add(post);
            return post;
        }
    }

    public void Acknowledge(LedgerPost post, string id)
    {
        lock (_gate)
        {
            if (post.Id is { } known && known != id)
            {
                Add(post.Sequence, ViolationKind.RepeatTakenForNew, $"first {known}, then {id}");
            }

            post.Id ??= id;
        }
    }

    public bool HasSeen(string id)
    {
        lock (_gate)
        {
            return _seen.ContainsKey(id);
        }
    }

    public void BeginStream()
    {
        lock (_gate)
        {
            _lastOnStream = null;
        }
    }

    public void See(Activity activity)
    {
        if (activity.Id is not { } id || !activity.IsMessage)
        {
            return;
        }

        lock (_gate)
        {
            if (_lastOnStream is { } last && ActivityIds.Compare(last, id) >= 0)
            {
                Add(0, ViolationKind.StreamRepeated, $"{id} after {last}");
            }

            _lastOnStream = id;
            Replays += _seen.TryAdd(id, activity.Text) ? 0 : 1;
            if (_seen[id] != activity.Text)
            {
                Add(0, ViolationKind.MessageChanged, $"{id} was seen with two texts");
            }
        }
    }

    public void Refuse(int sequence, string detail)
    {
        lock (_gate)
        {
            Add(sequence, ViolationKind.Refused, detail);
        }
    }

    /// <summary>Everything that the history, read after the last crash, contradicts.</summary>
    public IReadOnlyList<Violation> Check(IReadOnlyList<Activity> history, ReplyCounts? usual)
    {
        lock (_gate)
        {
            return [.. _violations, .. new HistoryCheck(this, history, usual).Run()];
        }
    }

    void Add(int sequence, ViolationKind kind, string detail) =>
        _violations.Add(new Violation(conversation, sequence, kind, detail));
}
