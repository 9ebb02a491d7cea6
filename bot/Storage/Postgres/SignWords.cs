using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Machines;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>
/// Who types, as one word between machines: the conversation, whether they write or have stopped, and which side.
/// </summary>
/// <remarks>A machine of an earlier version takes it for no conversation of its own, and goes on.</remarks>
static class SignWords
{
    const char Writes = '+';
    const char Stopped = '-';
    const char Family = 'f';
    const char Advocate = 'a';

    public static string Write(TypingSign sign)
    {
        var (what, who) = (sign.IsTyping ? Writes : Stopped, sign.Who == Typist.Family ? Family : Advocate);
        return $"{sign.Conversation.Value}{what}{who}";
    }

    /// <returns>Null when it is something else.</returns>
    public static TypingSign? Read(string word) =>
        word is [.., Writes or Stopped, Family or Advocate] && ConversationId.TryParse(word[..^2], out var id)
            ? new(id, word[^1] == Family ? Typist.Family : Typist.Advocate, word[^2] == Writes)
            : null;
}
