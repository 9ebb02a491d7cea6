namespace FamilyGuide.Bot.Conversations.Machines;

/// <summary>The bell of a store that only this program uses.</summary>
sealed class NoOtherMachine : IMachineBell
{
    public void Ring(ConversationId id)
    {
        // Nobody is there to hear it.
    }

    public void Ring(TypingSign sign)
    {
        // Nor this.
    }

    public Task ListenAsync(IBellListener listener, CancellationToken cancellationToken) => Task.CompletedTask;
}
