using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Storage.Encryption;

/// <summary>Makes each conversation's own key and wraps it with the master key.</summary>
sealed class ConversationKeys(MasterKey master)
{
    readonly byte[] _wrapping = master.DeriveKey("conversation-keys");

    public (ConversationCipher Cipher, byte[] Wrapped) Create(ConversationId id)
    {
        var key = RandomNumberGenerator.GetBytes(MasterKey.Bytes);
        var binding = Encoding.ASCII.GetBytes(id.Value);
        return (new(key, binding), Sealed.Seal(_wrapping, key, binding));
    }

    public ConversationCipher Open(ConversationId id, ReadOnlySpan<byte> wrapped)
    {
        var binding = Encoding.ASCII.GetBytes(id.Value);
        return new(Sealed.Open(_wrapping, wrapped, binding), binding);
    }
}
