using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding.Redaction;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyGuide.Dialogs;

/// <summary>Registers what is said: <see cref="RootDialog"/> and <see cref="PhraseBook"/>.</summary>
public static class DialogServices
{
    /// <summary>Needs <see cref="ILibrary"/>, <see cref="IArticleSearch"/> and <see cref="TimeProvider"/>.</summary>
    /// <exception cref="InvalidBookException">A phrase or a list of words is missing.</exception>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        // Read now, not at the first message: a broken book stops the start, not the night.
        Redactor.Prepare();
        services.AddSingleton(PhraseBook.Load());
        services.AddSingleton(new Listening(WordLists.Load()));
        services.TryAddSingleton<IQuestionRecognizer>(provider =>
            new LocalRecognizer(provider.GetRequiredService<IArticleSearch>()));
        services.AddSingleton(provider => new Guide(
            provider.GetRequiredService<ILibrary>(),
            provider.GetRequiredService<PhraseBook>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new RootDialog(
            provider.GetRequiredService<Guide>(),
            provider.GetRequiredService<Listening>(),
            provider.GetRequiredService<IQuestionRecognizer>()));
        return services;
    }
}
