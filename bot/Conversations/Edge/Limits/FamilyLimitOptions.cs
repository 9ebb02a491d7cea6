using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Conversations.Edge.Limits;

/// <summary>How much one conversation, and one address, may bring in; <see cref="LimitTable"/> says why.</summary>
sealed class FamilyLimitOptions
{
    public const string Section = "DirectLine:Limits";

    [Within(1, 100_000, "DirectLine:Limits:MessagesPerSecond must be 1 to 100000 for each conversation.")]
    public int MessagesPerSecond { get; set; } = 1;

    [Within(1, 100_000, "DirectLine:Limits:MessageBurst must be 1 to 100000 messages at once.")]
    public int MessageBurst { get; set; } = 20;

    /// <summary>At one a second the last of ten waits ten seconds; clients give up after twenty.</summary>
    [Within(0, 10_000, "DirectLine:Limits:MessagesWaiting must be 0 to 10000 that wait for their turn.")]
    public int MessagesWaiting { get; set; } = 10;

    [Within(1, 100_000, "DirectLine:Limits:AppMessagesPerMinute must be 1 to 100000 for each conversation.")]
    public int AppMessagesPerMinute { get; set; } = 20;

    [Within(1, 100_000, "DirectLine:Limits:AppMessageBurst must be 1 to 100000 messages at once.")]
    public int AppMessageBurst { get; set; } = 40;

    /// <summary>Without a delay, for each address; its neighbourhood has ten times as many.</summary>
    [Within(1, 10_000_000, "DirectLine:Limits:StartsPerHour must be 1 to 10000000 for each address.")]
    public int StartsPerHour { get; set; } = 6;

    /// <summary>At four a second the last of sixty waits fifteen seconds; clients give up after twenty.</summary>
    [Within(0, 72, "DirectLine:Limits:StartsWaiting must be 0 to 72 that wait for their turn.")]
    public int StartsWaiting { get; set; } = 60;

    [Within(1, 1_000_000, "DirectLine:Limits:UploadsPerHour must be 1 to 1000000 for each conversation.")]
    public int UploadsPerHour { get; set; } = 10;

    [Within(1, 1_000_000, "DirectLine:Limits:RequestsPerSecond must be 1 to 1000000 for each address.")]
    public int RequestsPerSecond { get; set; } = 200;
}

[OptionsValidator]
sealed partial class FamilyLimitOptionsValidator : IValidateOptions<FamilyLimitOptions>;
