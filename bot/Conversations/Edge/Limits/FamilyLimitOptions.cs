using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Conversations.Edge;

/// <summary>How much one conversation, and one address, may bring in.</summary>
sealed class FamilyRateOptions
{
    public const string Section = "DirectLine:Limits";

    /// <summary>Nobody writes faster for long.</summary>
    [Within(1, 100_000, "DirectLine:Limits:MessagesPerSecond must be 1 to 100000 for each conversation.")]
    public int MessagesPerSecond { get; set; } = 1;

    /// <summary>Someone who comes back online sends at once what had waited.</summary>
    [Within(1, 100_000, "DirectLine:Limits:MessageBurst must be 1 to 100000 messages at once.")]
    public int MessageBurst { get; set; } = 20;

    /// <summary>At one a second the last of ten waits ten seconds; clients give up after twenty.</summary>
    [Within(0, 10_000, "DirectLine:Limits:MessagesWaiting must be 0 to 10000 that wait for their turn.")]
    public int MessagesWaiting { get; set; } = 10;

    /// <summary>A whole camp, shelter or internet café shares one address: fifty people must get in at once.</summary>
    [Within(1, 10_000_000, "DirectLine:Limits:StartsPerHour must be 1 to 10000000 for each address.")]
    public int StartsPerHour { get; set; } = 60;
}

[OptionsValidator]
sealed partial class FamilyRateOptionsValidator : IValidateOptions<FamilyRateOptions>;
