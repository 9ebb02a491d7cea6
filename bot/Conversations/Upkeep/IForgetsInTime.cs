namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>Something of another feature that is not kept for ever. Retention asks it at each of its runs.</summary>
interface IForgetsInTime
{
    /// <param name="now">By retention's clock, which does not believe every jump of the machine's.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
