using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace FamilyGuide.Bot.Conversations.Edge.Limits;

/// <summary>
/// What one connection to the internet has: an IPv4 address, or the 64 bits before an IPv6 device's own part, which a
/// device can change as it likes. Kept in memory only, never written down.
/// </summary>
readonly record struct AddressBlock(ulong Prefix, AddressFamily Family)
{
    const ulong First24Bits = 0xFFFF_FF00_0000_0000;
    const ulong First56Bits = 0xFFFF_FFFF_FFFF_FF00;

    /// <summary>
    /// The block that one customer often has whole: 256 addresses of IPv4, 256 networks of IPv6.
    /// </summary>
    public AddressBlock Neighbourhood =>
        this with { Prefix = Prefix & (Family == AddressFamily.InterNetwork ? First24Bits : First56Bits) };

    /// <returns>Null when nobody knows from where somebody comes.</returns>
    public static AddressBlock? Of(IPAddress? address)
    {
        if (address is null)
        {
            return null;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        address.TryWriteBytes(bytes, out _);
        return new(BinaryPrimitives.ReadUInt64BigEndian(bytes), address.AddressFamily);
    }

    /// <summary>Nothing to see: an address is nobody's business, least of all a log's.</summary>
    public override string ToString() => nameof(AddressBlock);
}
