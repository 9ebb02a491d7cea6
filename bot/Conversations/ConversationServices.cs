using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Turns;

namespace FamilyGuide.Bot.Conversations;

static class ConversationServices
{
    /// <summary>Conversations and their turns. The store comes first: see <c>AddStorage</c>.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSingleton<ReaderSignals>()
        .AddSingleton<TurnQueue>()
        .AddSingleton<Correspondence>()
        .AddSingleton<Apology>()
        .AddSingleton<Turn>()
        .AddAccessTokens()
        .AddHostedService<TurnRunner>();
}
