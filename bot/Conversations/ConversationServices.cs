using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Machines;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.Bot.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyGuide.Bot.Conversations;

static class ConversationServices
{
    /// <summary>Conversations and their turns. The store comes first: see <c>AddStorage</c>.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.TryAddSingleton<IMachineBell, NoOtherMachine>();
        return services
            .AddSingleton<ReaderSignals>()
            .AddSingleton<TurnQueue>()
            .AddSingleton<Correspondence>()
            .AddSingleton<Apology>()
            .AddSingleton<WrittenLines>()
            .AddSingleton<Turn>()
            .AddSingleton<CaseDesk>()
            .AddSingleton<PhotoIntake>()
            .AddSingleton<TypingBoard>()
            .AddSingleton(provider => new ReturnKey(provider.GetRequiredService<IConversationStore>()))
            .AddSingleton<HarmlessChat>()
            .AddSingleton<ReturnDesk>()
            .AddAccessTokens()
            .AddHostedService<BellListening>()
            .AddHostedService<TurnRunner>();
    }
}
