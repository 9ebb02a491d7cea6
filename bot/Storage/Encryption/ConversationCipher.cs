namespace FamilyGuide.Bot.Storage.Encryption;

/// <summary>Seals and opens what belongs to one conversation.</summary>
readonly struct ConversationCipher(byte[] key, byte[] conversation)
{
    public byte[] Seal(ReadOnlySpan<byte> plain) => Sealed.Seal(key, plain, conversation);

    public byte[] Open(ReadOnlySpan<byte> box) => Sealed.Open(key, box, conversation);
}
