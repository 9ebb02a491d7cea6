namespace FamilyGuide.Bot.Conversations.Machines;

/// <summary>Wakes this machine's readers when another machine has news for them, or somebody types there.</summary>
sealed class BellListening(IMachineBell bell, ReaderSignals readers, TypingBoard typing)
    : BackgroundService, IBellListener
{
    public IReadOnlyCollection<ConversationId> Watched => readers.Watched;

    public void Hear(ConversationId id) => readers.Hear(id);

    public void Hear(TypingSign sign) => typing.Hear(sign);

    public void HearAll() => readers.HearAll();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => bell.ListenAsync(this, stoppingToken);
}
