using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.Safeguarding.Net;
using FamilyGuide.Dialogs.Safeguarding.Redaction;
using FamilyGuide.Dialogs.Safeguarding.Rules;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyGuide.Dialogs;

/// <summary>Registers what is said: <see cref="RootDialog"/> and <see cref="PhraseBook"/>.</summary>
public static class DialogServices
{
    /// <summary>What hears danger, and keeps from storage what could be used against somebody: needs nothing.</summary>
    /// <exception cref="InvalidBookException">A rule can't be read.</exception>
    public static IServiceCollection AddSafeguards(this IServiceCollection services)
    {
        Safeguard safeguard = new(RuleBook.Load());
        services.TryAddSingleton(safeguard);
        services.TryAddSingleton(new Discretion(safeguard));
        return services;
    }

    /// <summary>Needs <see cref="ILibrary"/>, <see cref="IUnderstanding"/> and <see cref="TimeProvider"/>.</summary>
    /// <exception cref="InvalidBookException">A phrase or a list of words is missing.</exception>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        // Read now, not at the first message: a broken book stops the start, not the night.
        Redactor.Prepare();
        var words = WordLists.Load();
        services.AddSingleton(PhraseBook.Load());
        services.AddSafeguards();
        services.AddSingleton(provider =>
            DangerNet.LearningAhead(RuleBook.Load(), provider.GetRequiredService<ILibrary>()));
        services.AddSingleton(provider => new Listening(
            words,
            provider.GetRequiredService<Safeguard>(),
            provider.GetRequiredService<DangerNet>(),
            provider.GetRequiredService<IUnderstanding>()));
        services.AddSingleton(provider => new ExplainedTurn(
            provider.GetRequiredService<Safeguard>(),
            provider.GetRequiredService<DangerNet>(),
            provider.GetRequiredService<Listening>(),
            provider.GetRequiredService<IUnderstanding>(),
            provider.GetRequiredService<IQuestionRecognizer>(),
            provider.GetRequiredService<ILibrary>()));
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
