using System.Globalization;
using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Operations.Verbs;

/// <summary>What an operator reads after a restore, a drill or a move.</summary>
static class CopyReport
{
    /// <exception cref="ArchiveException">What came is not what was there; the message says in numbers how.</exception>
    public static async Task WriteAsync(TextWriter output, string done, CopyMade made)
    {
        var found = made.Comparison;
        if (!made.IsGood)
        {
            throw new ArchiveException(string.Create(
                CultureInfo.InvariantCulture,
                $"This did not bring everything, and nothing was kept: {found.ConversationsFound:N0} of "
                + $"{found.Conversations:N0} conversations and {found.EntriesFound:N0} of {found.Entries:N0} entries "
                + $"came; {found.Missing:N0} conversations missing, {found.Unexpected:N0} too many, "
                + $"{found.Different:N0} different, {made.Unreadable:N0} sealed values unreadable."));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{done}: {found.ConversationsFound:N0} conversations, {found.EntriesFound:N0} entries, as they were on "
            + $"{made.Of.UtcDateTime:yyyy-MM-dd HH:mm} UTC, in {made.Took.TotalSeconds:N1} s."));
        await output.WriteLineAsync(made.Opened > 0
            ? string.Create(
                CultureInfo.InvariantCulture, $"The ledger is equal, and all {made.Opened:N0} sealed values open.")
            : "The ledger is equal.");
        await output.WriteLineAsync($"Ledger:     {made.Ledger}");
    }
}
