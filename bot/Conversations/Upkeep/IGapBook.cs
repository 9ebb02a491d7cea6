namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>What was asked and not understood, as far as it is kept.</summary>
public interface IGapBook
{
    /// <summary>Of the conversations that are kept now; the program may run meanwhile.</summary>
    /// <exception cref="StoreUnavailableException">It can't be read now.</exception>
    /// <exception cref="ArchiveException">The store is not one that this program can read.</exception>
    /// <exception cref="InvalidOperationException">The master key is another store's.</exception>
    Task<IReadOnlyList<KeptGap>> ReadAsync(CancellationToken cancellationToken);
}

/// <param name="Family">Tells conversations apart and nothing else.</param>
/// <param name="Gap">What its turn wanted to be kept.</param>
public sealed record KeptGap(long Family, ReadOnlyMemory<byte> Gap);
