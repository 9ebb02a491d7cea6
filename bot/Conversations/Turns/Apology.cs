using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Bot.Schema;

namespace FamilyGuide.Bot.Conversations;

/// <summary>What a family reads when a turn went wrong, in their language as far as we know it.</summary>
sealed class Apology(PhraseBook phrases)
{
    public Activity For(Lease lease)
    {
        var language = LanguageOf(lease);
        return ReplyActivities.From(new Reply(phrases[language, Phrase.Apology], language, Decision.Unknown));
    }

    static Language LanguageOf(Lease lease)
    {
        try
        {
            return Language.FindOrEnglish(TurnStateJson.Read(lease.State).Family.Language ?? lease.Conversation.Locale);
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or InvalidDataException)
        {
            // The state may be what the turn failed on.
            return Language.FindOrEnglish(lease.Conversation.Locale);
        }
    }
}
