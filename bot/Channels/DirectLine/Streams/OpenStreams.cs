using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.DirectLine.Streams;

/// <summary>
/// The streams that are open on this machine: how many of a conversation, their heartbeat, and their end.
/// </summary>
sealed class OpenStreams : IDisposable
{
    /// <summary>As often as the clients' own: networks drop connections that are silent for half a minute.</summary>
    static readonly TimeSpan Pulse = TimeSpan.FromSeconds(20);

    readonly Lock _lock = new();
    readonly Dictionary<Conversations.ConversationId, List<ActivityStream>> _streams = [];
    readonly int _most;
    readonly ITimer _heart;
    readonly CancellationToken _stopping;
    readonly CancellationTokenRegistration _atStop;

    public OpenStreams(IOptions<DirectLineOptions> options, TimeProvider clock, IHostApplicationLifetime lifetime)
    {
        _most = options.Value.SocketsPerConversation;
        _heart = clock.CreateTimer(_ => ForAll(stream => stream.Beat()), state: null, Pulse, Pulse);
        _stopping = lifetime.ApplicationStopping;
        _atStop = _stopping.Register(() => ForAll(stream => stream.End(StreamEnding.Stopping)));
    }

    /// <summary>Adds a stream; if there are too many, the oldest makes room.</summary>
    public void Add(ActivityStream stream)
    {
        Conversations.ConversationMeter.StreamOpened();
        lock (_lock)
        {
            if (!_streams.TryGetValue(stream.Conversation, out var others))
            {
                _streams[stream.Conversation] = others = [];
            }

            others.Add(stream);
            if (others.Count > _most)
            {
                others[0].End(StreamEnding.MadeRoom);
                others.RemoveAt(0);
            }
        }

        if (_stopping.IsCancellationRequested)
        {
            stream.End(StreamEnding.Stopping);
        }
    }

    public void Remove(ActivityStream stream)
    {
        Conversations.ConversationMeter.StreamClosed();
        lock (_lock)
        {
            if (_streams.TryGetValue(stream.Conversation, out var others) && others.Remove(stream) && others is [])
            {
                _streams.Remove(stream.Conversation);
            }
        }
    }

    public void Dispose()
    {
        _atStop.Dispose();
        _heart.Dispose();
    }

    void ForAll(Action<ActivityStream> act)
    {
        ActivityStream[] all;
        lock (_lock)
        {
            all = [.. _streams.Values.SelectMany(streams => streams)];
        }

        foreach (var stream in all)
        {
            act(stream);
        }
    }
}
