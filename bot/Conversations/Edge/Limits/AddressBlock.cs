using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace FamilyGuide.Bot.Conversations.Edge;

/// <summary>
/// What one connection to the internet has: an IPv4 address, or the 64 bits before an IPv6 device's own part, which a
/// device can change as it likes. Kept in memory only, never written down.
/// </summary>
readonly record struct AddressBlock(ulong Prefix, AddressFamily Family)
{
    public static AddressBlock Of(IPAddress? address)
    {
        if (address is null)
        {
            return default;
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
