using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace FamilyGuide.Bot.FamilyChat.Limits;

/// <summary>How many new conversations may come from one address: many, since a camp of phones may share one.</summary>
/// <remarks>
/// Returning to a conversation is never limited. The addresses are held in memory for as long as they are counted, and
/// nowhere else.
/// </remarks>
sealed class NewcomerLimit : IDisposable
{
    public const int RetryAfterSeconds = 5;

    /// <summary>A whole internet café at once.</summary>
    const int AtOnce = 200;

    const int EachSecond = 2;

    readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitPartition.GetTokenBucketLimiter(
            Network(context.Connection.RemoteIpAddress),
            _ => new()
            {
                TokenLimit = AtOnce,
                TokensPerPeriod = EachSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));

    public bool Admits(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>One subscriber of IPv6 has the last 64 bits to himself.</summary>
    static string Network(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
