using System.Text;

namespace FamilyGuide.Bot.Storage.Encryption;

/// <summary>Seals and opens what the desk keeps; what stands under one name can't be put under another.</summary>
sealed class DeskSeal(byte[] key)
{
    /// <summary>Of the shared key.</summary>
    public const string Purpose = "desk";

    public byte[] Seal(string kind, string id, ReadOnlySpan<byte> document) =>
        Sealed.Seal(key, document, NameOf(kind, id));

    public byte[] Open(string kind, string id, ReadOnlySpan<byte> box) => Sealed.Open(key, box, NameOf(kind, id));

    static byte[] NameOf(string kind, string id) => Encoding.UTF8.GetBytes($"{kind}|{id}");
}
