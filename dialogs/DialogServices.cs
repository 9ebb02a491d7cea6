using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding.Rules;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyGuide.Dialogs;

/// <summary>Registers what is said: <see cref="RootDialog"/> and <see cref="PhraseBook"/>.</summary>
public static class DialogServices
{
    /// <summary>Needs <see cref="ILibrary"/>, <see cref="IUnderstanding"/> and <see cref="TimeProvider"/>.</summary>
    /// <exception cref="InvalidBookException">A phrase or a list of words is missing.</exception>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        // Read now, not at the first message: a broken book stops the start, not the night.
        var words = WordLists.Load();
        services.AddSingleton(PhraseBook.Load());
        var rules = RuleBook.Load();
        services.AddSingleton(provider =>
            new Listening(words, new(rules), provider.GetRequiredService<IUnderstanding>()));
        services.TryAddSingleton<IQuestionRecognizer>(provider =>
            new LocalRecognizer(provider.GetRequiredService<IUnderstanding>()));
        services.AddSingleton(provider => new Guide(
            provider.GetRequiredService<ILibrary>(),
            provider.GetRequiredService<PhraseBook>(),
            new(words),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new RootDialog(
            provider.GetRequiredService<Guide>(),
            provider.GetRequiredService<Listening>(),
            provider.GetRequiredService<IQuestionRecognizer>()));
        return services;
    }
}
