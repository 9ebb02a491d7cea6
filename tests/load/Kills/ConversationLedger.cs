using FamilyGuide.Load.DirectLine;

namespace FamilyGuide.Load.Kills;

/// <summary>What one family wrote, was promised and saw.</summary>
sealed class ConversationLedger(string conversation, TimeProvider? clock = null)
{
    readonly TimeProvider _clock = clock ?? TimeProvider.System;
    readonly Lock _gate = new();
    readonly List<LedgerPost> _posts = [];
    readonly Dictionary<string, string?> _seen = new(StringComparer.Ordinal);
    readonly Dictionary<string, long> _repliedAt = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _troubles = new(StringComparer.Ordinal);
    readonly List<Violation> _violations = [];
    string? _lastOnStream;

    public string Conversation => conversation;

    public IReadOnlyList<LedgerPost> Posts => _posts;

    /// <summary>What came instead of an acknowledgement, and how often.</summary>
    public IReadOnlyDictionary<string, int> Troubles => _troubles;

    /// <summary>When the latest message was answered, by the clock's timestamp; 0 before the first.</summary>
    public long LastRepliedAt { get; private set; }

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

    /// <summary>The message is about to be posted, for the first time or again.</summary>
    public void Try(LedgerPost post, int host)
    {
        lock (_gate)
        {
            post.Tries.Add((host, _clock.GetTimestamp()));
        }
    }

    /// <summary>No acknowledgement came.</summary>
    public void Trouble(string kind)
    {
        lock (_gate)
        {
            _troubles[kind] = _troubles.GetValueOrDefault(kind) + 1;
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
            post.AcknowledgedAt ??= _clock.GetTimestamp();
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

            if (activity.ReplyToId is { } message && _repliedAt.TryAdd(message, _clock.GetTimestamp()))
            {
                LastRepliedAt = _repliedAt[message];
            }

            _lastOnStream = id;
            Replays += _seen.TryAdd(id, activity.Text) ? 0 : 1;
            if (_seen[id] != activity.Text)
            {
                Add(0, ViolationKind.MessageChanged, $"{id} was seen with two texts");
            }
        }
    }

    public void Refuse(int sequence, string detail, ViolationKind kind = ViolationKind.Refused)
    {
        lock (_gate)
        {
            Add(sequence, kind, detail);
        }
    }

    /// <summary>Everything that the history, read after the last crash, contradicts.</summary>
    public IReadOnlyList<Violation> Check(IReadOnlyList<Activity> history, ReplyCounts? usual)
    {
        lock (_gate)
        {
            foreach (var post in _posts.Where(post => post.Id is not null))
            {
                post.RepliedAt = _repliedAt.TryGetValue(post.Id!, out var at) ? at : null;
            }

            return [.. _violations, .. new HistoryCheck(this, history, usual).Run()];
        }
    }

    void Add(int sequence, ViolationKind kind, string detail) =>
        _violations.Add(new Violation(conversation, sequence, kind, detail));
}
