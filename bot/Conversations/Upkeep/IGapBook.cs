using FamilyGuide.Dialogs.Asking.Gaps;

namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>What was asked and not understood, as far as it may be known.</summary>
public interface IGapBook
{
    /// <summary>Of the conversations that are kept now; the program may run meanwhile.</summary>
    /// <exception cref="StoreUnavailableException">It can't be read now.</exception>
    /// <exception cref="ArchiveException">The store is not one that this program can read.</exception>
    Task<GapReport> ReportAsync(CancellationToken cancellationToken);
}
