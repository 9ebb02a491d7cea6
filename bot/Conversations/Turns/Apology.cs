using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Bot.Schema;

namespace FamilyGuide.Bot.Conversations.Turns;

/// <summary>What a family reads when a turn went wrong, in their language as far as we know it.</summary>
sealed class Apology(PhraseBook phrases)
{
    public Activity For(Lease lease)
    {
        var voice = phrases.In(LanguageOf(lease));
        return ReplyActivities.From(Reply.Saying(voice.Say(Phrase.Apology), voice, Decision.Unknown));
    }

    static Language LanguageOf(Lease lease)
    {
        try
        {
            return lease.State.IsEmpty
                ? Language.FindOrEnglish(lease.Conversation.Locale)
                : TurnStateJson.Read(lease.State).Family.Language;
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or InvalidDataException)
        {
            // The state may be what the turn failed on.
            return Language.FindOrEnglish(lease.Conversation.Locale);
        }
    }
}
