namespace FamilyGuide.Bot.Conversations.Edge.Limits;

/// <summary>A limit as somebody decided it. All of them stand in <see cref="LimitTable"/>.</summary>
/// <param name="Name">What logs and tests call it.</param>
/// <param name="CountsBy">What has its own count.</param>
/// <param name="AtOnce">So many may come at the same moment.</param>
/// <param name="Between">From then on there is a place this often.</param>
/// <param name="Waiting">So many may wait for a place; the next is refused, and told when to come back.</param>
/// <param name="Fails">What happens to those who cannot be counted.</param>
/// <param name="Reason">Why it is there, and why it is not smaller.</param>
sealed record Limit(
    string Name, string CountsBy, int AtOnce, TimeSpan Between, int Waiting, Failing Fails, string Reason);

/// <summary>
/// What a limit does with somebody whom it cannot count: it is not known by what to count them, there are more to tell
/// apart than it remembers, or it is itself broken.
/// </summary>
enum Failing
{
    /// <summary>They are refused. First, so that a forgotten decision is the careful one.</summary>
    Closed,

    /// <summary>They are let in: to be refused would harm a family more than the limit protects anybody.</summary>
    Open,
}
