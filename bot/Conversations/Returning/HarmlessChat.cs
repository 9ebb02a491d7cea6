using System.Security.Cryptography;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.Conversations.Returning;

/// <summary>
/// The chat that somebody sees who forces a code out of a family: begun some days ago, and nothing in it that is about
/// anybody.
/// </summary>
/// <remarks>What is said in it is said by the guide itself, in turns like all others.</remarks>
sealed class HarmlessChat(
    Correspondence correspondence, IReturnBook book, Discretion discretion, PhraseBook phrases)
{
    /// <summary>The same channel as the family's pages have.</summary>
    const string Channel = "directline";

    const int MinutesADay = 24 * 60;

    public async Task<Conversation> PrepareAsync(
        ConversationId id, string locale, CancellationToken cancellationToken)
    {
        var begun = new NewConversation(id, Channel, $"dl_{ConversationId.New().Value}", locale);
        using var bell = correspondence.Watch(id);
        await correspondence.StartAsync(begun, cancellationToken);
        await correspondence.WaitForReplyAsync(bell, after: 0, cancellationToken);
        foreach (var said in SaidIn(Language.Find(locale) ?? Language.English))
        {
            var activity = FamilyMessage.ToActivity(id, begun.UserId, Channel, discretion.Keep(said), locale);
            var outcome = await correspondence.AcceptAsync(new(id, said, activity), cancellationToken);
            await correspondence.WaitForReplyAsync(bell, outcome.Sequence, cancellationToken);
        }

        // Between one day and four days ago.
        var minutes = RandomNumberGenerator.GetInt32(MinutesADay, 4 * MinutesADay);
        await book.BackdateAsync(id, TimeSpan.FromMinutes(minutes), cancellationToken);
        return (await correspondence.FindAsync(id, cancellationToken))!;
    }

    string[] SaidIn(Language language) =>
        [language.Autonym, phrases.In(language).Say(Phrase.ReturnUsed), phrases.In(language).Say(Phrase.TopicsTitle)];
}
