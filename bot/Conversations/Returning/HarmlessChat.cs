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

    /// <summary>Of some seconds each; a page that waits so long is slow, one that fails would be looked at.</summary>
    const int MostWaits = 10;

    /// <remarks>It is made to its end even when whoever asked for it has gone: they may look again.</remarks>
    public async Task<Conversation> PrepareAsync(ConversationId id, string locale)
    {
        var begun = new NewConversation(id, Channel, $"dl_{ConversationId.New().Value}", locale);
        using var bell = correspondence.Watch(id);
        await correspondence.StartAsync(begun, CancellationToken.None);
        await UntilAnsweredAsync(bell, after: 0);
        foreach (var said in SaidIn(Language.Find(locale) ?? Language.English))
        {
            var activity = FamilyMessage.ToActivity(id, begun.UserId, Channel, discretion.Keep(said), locale);
            var outcome = await correspondence.AcceptAsync(new(id, said, activity), CancellationToken.None);
            await UntilAnsweredAsync(bell, outcome.Sequence);
        }

        // Between one day and four days ago.
        var minutes = RandomNumberGenerator.GetInt32(MinutesADay, 4 * MinutesADay);
        await book.BackdateAsync(id, TimeSpan.FromMinutes(minutes), CancellationToken.None);
        return (await correspondence.FindAsync(id, CancellationToken.None))!;
    }

    /// <summary>An answer of today among those of some days ago would give it away.</summary>
    async Task UntilAnsweredAsync(ReaderSignal bell, long after)
    {
        var waits = 1;
        while (!await correspondence.WaitForReplyAsync(bell, after, CancellationToken.None) && waits < MostWaits)
        {
            waits++;
        }
    }

    string[] SaidIn(Language language) =>
        [language.Autonym, phrases.In(language).Say(Phrase.ReturnUsed), phrases.In(language).Say(Phrase.TopicsTitle)];
}
