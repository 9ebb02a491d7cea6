namespace FamilyGuide.Bot.Conversations.Machines;

/// <summary>Wakes this machine's readers when another machine has news for them.</summary>
sealed class BellListening(IMachineBell bell, ReaderSignals readers) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        bell.ListenAsync(readers, stoppingToken);
}
