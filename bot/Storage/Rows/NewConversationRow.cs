using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>A conversation that is to be kept, with the key that is made for it.</summary>
sealed record NewConversationRow(
    NewConversation Conversation, ConversationCipher Cipher, byte[] WrappedKey, byte[] SealedHeader)
{
    /// <summary>Of the first arrival, which is part of the beginning.</summary>
    public const long FirstSequence = 1;

    /// <summary>The lease that its maker takes with it.</summary>
    public const long FirstFence = 1;

    public static NewConversationRow For(NewConversation conversation, ConversationKeys keys)
    {
        var (cipher, wrapped) = keys.Create(conversation.Id);
        return new(conversation, cipher, wrapped, ConversationHeader.Seal(cipher, conversation));
    }

    /// <summary>The same conversation under another key, which nothing has been sealed with yet.</summary>
    public static NewConversationRow Again(ConversationRow row, ConversationKeys keys)
    {
        var (id, channel, user, locale, _, _, _) = row.Conversation;
        return For(new(id, channel, user, locale) { Reference = row.Conversation.Reference }, keys);
    }

    /// <summary>The row as it is when it has just been inserted under a number.</summary>
    public ConversationRow At(long number, long now, string owner) => new(
        number,
        new(
            Conversation.Id,
            Conversation.Channel,
            Conversation.UserId,
            Conversation.Locale,
            HasEnded: false,
            LeftAt: null,
            FirstSequence)
        {
            Reference = Conversation.Reference,
        },
        Cipher,
        Speaker.Guide,
        LastSequence: FirstSequence,
        LastAt: now,
        LastArrival: FirstSequence,
        LastDone: 0,
        Attempts: 1,
        LeaseOwner: owner,
        LeaseUntil: now + LeaseTerm.Milliseconds,
        FirstFence,
        StateVersion: 0,
        State: default);
}
