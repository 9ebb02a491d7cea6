using System.Threading.Channels;

namespace FamilyGuide.Bot.Conversations;

/// <summary>One reader's bell: rings at once when something came since it last rang.</summary>
public sealed class ReaderSignal : IDisposable
{
    readonly Channel<bool> _bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    readonly ReaderSignals _signals;

    internal ReaderSignal(ReaderSignals signals, ConversationId conversation)
    {
        _signals = signals;
        Conversation = conversation;
    }

    public ConversationId Conversation { get; }

    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) =>
        _bell.Reader.ReadAsync(cancellationToken);

    public void Dispose() => _signals.Leave(this);

    internal void Set() => _bell.Writer.TryWrite(true);
}
