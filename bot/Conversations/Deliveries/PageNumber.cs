using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Conversations.Deliveries;

/// <summary>
/// What goes with the message that tells how to go on in the chat on our page: made when it is sent, kept nowhere.
/// </summary>
sealed class PageNumber(ReturnDesk desk, PhraseBook phrases, IOptions<FamilyGuideOptions> options)
{
    /// <summary>Where the family's page takes a number.</summary>
    const string Path = "return";

    public async Task<ChannelMessage> AddAsync(
        ConversationId conversation, ChannelMessage message, CancellationToken cancellationToken)
    {
        if (!message.OffersNumber)
        {
            return message;
        }

        var added = await desk.MakeOnceAsync(conversation, cancellationToken) is { } code
            ? $"{new Uri(options.Value.Url, Path)}\n{code.Spaced()}"
            : phrases.In(Language.Find(message.Language) ?? Language.English).Say(Phrase.ReturnTooMany);
        return message with { Text = $"{message.Text}\n\n{added}" };
    }
}
