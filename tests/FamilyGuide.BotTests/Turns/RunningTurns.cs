using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Turns;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Bot.Storage.Sqlite;
using FamilyGuide.Dialogs;
using FamilyGuide.Knowledge;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.Turns;

/// <summary>The way of a message without a channel: the real store, the real dialogs, the real runner.</summary>
sealed class RunningTurns : IAsyncDisposable
{
    readonly ServiceProvider _services;
    readonly SqliteConversationStore _disk;

    RunningTurns(string folder, TimeProvider clock, Failpoint? breaking)
    {
        _disk = new(Options.Create(new StorageOptions { Folder = folder }), clock);
        IConversationStore store = _disk;
        if (breaking is not null)
        {
            (store, Breaking) = BreakingStore.Around(_disk, breaking);
        }

        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(clock)
            .AddSingleton(store)
            .AddKnowledge()
            .AddDialogs()
            .AddConversations()
            .BuildServiceProvider();
    }

    public BreakingStore? Breaking { get; }

    public IConversationStore Store => _disk;

    public Correspondence Correspondence => _services.GetRequiredService<Correspondence>();

    TurnRunner Runner => _services.GetServices<IHostedService>().OfType<TurnRunner>().Single();

    public static async Task<RunningTurns> StartAsync(string folder, TimeProvider clock, Failpoint? breaking = null)
    {
        var running = new RunningTurns(folder, clock, breaking);
        await running._disk.OpenAsync(default);
        await running.Runner.StartAsync(default);
        return running;
    }

    /// <summary>Reads until the log is as far as that.</summary>
    public async Task<IReadOnlyList<LogEntry>> ReadUntilAsync(
        ConversationId id, Func<IReadOnlyList<LogEntry>, bool> isThere, CancellationToken cancellationToken)
    {
        using var signal = Correspondence.Watch(id);
        while (true)
        {
            var read = await _disk.ReadAsync(id, 0, 100, cancellationToken);
            if (isThere(read))
            {
                return read;
            }

            await signal.WaitAsync(cancellationToken);
        }
    }

    public async Task StopTurnsAsync() => await Runner.StopAsync(default);

    public async ValueTask DisposeAsync()
    {
        await StopTurnsAsync();
        await _services.DisposeAsync();
        _disk.Dispose();
    }
}
