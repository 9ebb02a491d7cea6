using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.Safeguarding.Net;
using FamilyGuide.Dialogs.Safeguarding.Redaction;
using FamilyGuide.Dialogs.Safeguarding.Rules;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Understanding;
using FamilyGuide.Knowledge.Understanding.Before;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyGuide.Dialogs;

/// <summary>Registers what is said: <see cref="RootDialog"/> and <see cref="PhraseBook"/>.</summary>
public static class DialogServices
{
    /// <summary>What hears danger, and keeps from storage what could be used against somebody: needs nothing.</summary>
    /// <remarks>Part of <see cref="AddDialogs"/>, where the latter also knows what a message looks like.</remarks>
    /// <exception cref="InvalidBookException">A rule can't be read.</exception>
    public static IServiceCollection AddSafeguards(this IServiceCollection services)
    {
        Safeguard safeguard = new(RuleBook.Load());
        services.TryAddSingleton(safeguard);
        services.TryAddSingleton(Discretion.By(safeguard));
        services.TryAddSingleton(new Alarm(safeguard));
        return services;
    }

    /// <summary>Learns everything that the guide learns, so that it can be written.</summary>
    public static LearntBefore LearnAll(ILibrary library)
    {
        var learnt = LearntBefore.Keeping();
        new LocalUnderstanding(library, learnt).LearnAll();
        new DangerNet(RuleBook.Load(), library, learnt).LearnAll();
        return learnt;
    }

    /// <summary>Needs <see cref="ILibrary"/>, <see cref="IUnderstanding"/> and <see cref="TimeProvider"/>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="keptDays">How long a conversation is kept after its last message: families are told.</param>
    /// <exception cref="InvalidBookException">A phrase or a list of words is missing.</exception>
    public static IServiceCollection AddDialogs(
        this IServiceCollection services, int keptDays = PhraseBook.UsualDays)
    {
        // Read now and side by side, not at the first message: a broken book stops the start, not the night.
        _ = Task.Run(RuleBook.Load);
        _ = Task.Run(Redactor.Prepare);
        var words = WordLists.Load();
        var phrases = PhraseBook.Load(keptDays);
        services.AddSingleton(phrases);
        services.AddSafeguards();
        Redactor.Prepare();
        services.AddSingleton(provider =>
            DangerNet.Learning(
                provider.GetRequiredService<LearningAhead>(),
                RuleBook.Load(),
                provider.GetRequiredService<ILibrary>(),
                provider.GetRequiredService<LearntBefore>()));
        services.AddSingleton(provider =>
            new Watch(provider.GetRequiredService<Safeguard>(), provider.GetRequiredService<DangerNet>()));
        services.AddSingleton(provider => new LanguageGuess(provider.GetRequiredService<IUnderstanding>()));
        services.AddSingleton(provider => Discretion.By(
            provider.GetRequiredService<Watch>(), provider.GetRequiredService<LanguageGuess>()));
        services.AddSingleton(provider => new Listening(
            words,
            phrases.Guides,
            provider.GetRequiredService<Watch>(),
            provider.GetRequiredService<LanguageGuess>()));
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
            phrases,
            new(words),
            provider.GetRequiredService<IQuestionRecognizer>(),
            provider.GetService<IHandoffDesk>() ?? new NoDesk(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new GapWords(provider.GetRequiredService<ILibrary>()));
        services.AddSingleton(provider => new RootDialog(
            provider.GetRequiredService<Guide>(),
            provider.GetRequiredService<Listening>(),
            provider.GetRequiredService<IQuestionRecognizer>(),
            provider.GetRequiredService<GapWords>()));
        return services;
    }
}
