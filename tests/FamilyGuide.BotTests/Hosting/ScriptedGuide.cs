using System.Text.Json.Nodes;
using FamilyGuide.Bot.Conversations;
using Microsoft.Extensions.Hosting;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>A guide that welcomes, and says back what it hears. It keeps quiet while it is held.</summary>
sealed class ScriptedGuide(IConversationStore store, TurnQueue queue, ReaderSignals readers) : BackgroundService
{
    public const string Welcome = "Welcome";

    static readonly Lock Holding = new();

    TaskCompletionSource? _held;

    /// <summary>Turns wait until the answer is disposed.</summary>
    public IDisposable Hold()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (Holding)
        {
            _held = held;
        }

        return new Release(held);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (conversation, taken) in queue.TakeAsync(stoppingToken))
        {
            for (var lease = taken ?? await store.LeaseAsync(conversation, stoppingToken); lease is not null;)
            {
                await (_held?.Task ?? Task.CompletedTask).WaitAsync(stoppingToken);
                var effects = new TurnEffects(ReadOnlyMemory<byte>.Empty, [.. Reply(lease)]);
                (_, lease) = await store.CommitAsync(lease, effects, stoppingToken);
                readers.Wake(conversation);
            }
        }
    }

    static IEnumerable<ReadOnlyMemory<byte>> Reply(Lease lease)
    {
        var heard = JsonNode.Parse(lease.Arrival.Activity.Span)!;
        var said = (string?)heard["type"] switch
        {
            "conversationUpdate" => Welcome,
            "message" => $"You said: {heard["text"]}",
            _ => null,
        };
        if (said is not null)
        {
            yield return System.Text.Encoding.UTF8.GetBytes(new JsonObject
            {
                ["type"] = "message",
                ["channelId"] = "directline",
                ["from"] = new JsonObject { ["id"] = "guide", ["role"] = "bot" },
                ["conversation"] = new JsonObject { ["id"] = lease.Conversation.Id.Value },
                ["replyToId"] = lease.Conversation.Id.ActivityId(lease.Arrival.Sequence),
                ["text"] = said,
            }.ToJsonString());
        }
    }

    sealed class Release(TaskCompletionSource held) : IDisposable
    {
        public void Dispose() => held.TrySetResult();
    }
}
