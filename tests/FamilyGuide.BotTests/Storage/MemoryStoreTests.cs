using FamilyGuide.Bot.Conversations;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.Storage;

/// <summary>The double keeps what the engines promise, so that tests over it mean something.</summary>
public sealed class MemoryStoreTests : ConversationStoreContract
{
    private protected override IConversationStore NewStore() => new MemoryStore(Clock);
}
