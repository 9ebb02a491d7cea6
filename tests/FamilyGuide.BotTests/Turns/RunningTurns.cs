using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Conversations.Turns;
using FamilyGuide.BotTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FamilyGuide.BotTests.Turns;

/// <summary>The way of a message without a channel: the real store, the real dialogs, the real runner.</summary>
sealed class RunningTurns : IAsyncDisposable
{
    readonly ServiceProvider _services;
    RunningTurns(IConversationStore disk, TimeProvider clock, Failpoint? breaking)
    {
        Store = disk;
        var store = disk;
        if (breaking is not null)
        {
            (store, Breaking) = BreakingStore.Around(disk, breaking);
        }

        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(clock)
            .AddSingleton(store)
            .AddSingleton((ICopyBook)disk)
            .AddGuide()
            .AddConversations()
            .BuildServiceProvider();
    }

    public BreakingStore? Breaking { get; }

    public IConversationStore Store { get; }

    public Correspondence Correspondence => _services.GetRequiredService<Correspondence>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    TurnRunner Runner => _services.GetServices<IHostedService>().OfType<TurnRunner>().Single();

    /// <summary>Over a store that nobody else has opened; it is closed with this.</summary>
    public static async Task<RunningTurns> StartAsync(
        IConversationStore disk, TimeProvider clock, Failpoint? breaking = null)
    {
        var running = new RunningTurns(disk, clock, breaking);
        await running.Store.OpenAsync(default);
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
            var read = await Store.ReadAsync(id, 0, 100, cancellationToken);
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
        (Store as IDisposable)?.Dispose();
        await ((Store as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
