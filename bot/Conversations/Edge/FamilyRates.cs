using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Conversations.Edge;

/// <summary>
/// The limits on what families bring in, all of them, by name. They count in memory and write nothing down.
/// </summary>
sealed class FamilyRates : IDisposable
{
    readonly PartitionedRateLimiter<ConversationId> _messages;
    readonly PartitionedRateLimiter<AddressBlock> _starts;

    public FamilyRates(IOptions<FamilyRateOptions> options)
    {
        var limits = options.Value;
        _messages = PartitionedRateLimiter.Create<ConversationId, ConversationId>(conversation =>
            RateLimitPartition.GetTokenBucketLimiter(conversation, _ => MessageBucket(limits)));
        _starts = PartitionedRateLimiter.Create<AddressBlock, AddressBlock>(block =>
            RateLimitPartition.GetTokenBucketLimiter(block, _ => StartBucket(limits)));
    }

    /// <summary>Waits a little when messages come too fast, and refuses only when too many wait.</summary>
    public ValueTask<RateLimitLease> MessageAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        _messages.AcquireAsync(conversation, 1, cancellationToken);

    /// <summary>
    /// A new conversation from an address. It does not wait: whoever is refused shall know it at once.
    /// </summary>
    public RateLimitLease Start(IPAddress? address) => _starts.AttemptAcquire(AddressBlock.Of(address));

    public void Dispose()
    {
        _messages.Dispose();
        _starts.Dispose();
    }

    static TokenBucketRateLimiterOptions MessageBucket(FamilyRateOptions limits) => new()
    {
        TokenLimit = limits.MessageBurst,
        TokensPerPeriod = limits.MessagesPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = limits.MessagesWaiting,
        AutoReplenishment = false,
    };

    static TokenBucketRateLimiterOptions StartBucket(FamilyRateOptions limits) => new()
    {
        TokenLimit = limits.StartsPerHour,
        TokensPerPeriod = Math.Max(1, limits.StartsPerHour / 60),
        ReplenishmentPeriod = TimeSpan.FromMinutes(Math.Max(1, 60.0 / limits.StartsPerHour)),
        AutoReplenishment = false,
    };
}
