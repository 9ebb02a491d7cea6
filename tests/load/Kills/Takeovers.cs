namespace FamilyGuide.Load.Kills;

/// <summary>How long families waited for what a killed host had taken: for each kill, its slowest message.</summary>
/// <param name="Waits">From the kill to the reply; kills that met no message have none.</param>
sealed record Takeovers(IReadOnlyList<TimeSpan> Waits)
{
    /// <summary>As the product promises it for two hosts.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public TimeSpan Max => Waits.Count == 0 ? TimeSpan.Zero : Waits.Max();

    public TimeSpan Median => Waits.Count == 0 ? TimeSpan.Zero : Waits.Order().ElementAt(Waits.Count / 2);

    /// <summary>Reads them from the books, after the check.</summary>
    /// <remarks>
    /// A message belongs to a dead host when it was posted there before the kill, acknowledged or not, and had no reply
    /// yet.
    /// </remarks>
    public static Takeovers Read(IEnumerable<(int Host, long At)> kills, Ledger ledger)
    {
        LedgerPost[] posts = [.. ledger.Conversations.SelectMany(conversation => conversation.Posts)];
        return new(
        [
            .. from kill in kills
               let replies =
                   from post in posts
                   where post.RepliedAt > kill.At
                   where post.Tries.Exists(attempt => attempt.Host == kill.Host && attempt.At <= kill.At)
                   select post.RepliedAt!.Value
               where replies.Any()
               select ledger.Clock.GetElapsedTime(kill.At, replies.Max()),
        ]);
    }
}
