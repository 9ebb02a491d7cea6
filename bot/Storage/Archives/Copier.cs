namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>Copies a store into another, whatever engines they are.</summary>
static class Copier
{
    /// <returns>What was copied, as it was at the source.</returns>
    public static async Task<Ledger> CopyAsync(IRowSource source, IRowSink sink, CancellationToken cancellationToken)
    {
        var ledger = new Ledger();
        foreach (var table in Inventory.Copied)
        {
            var rows = ledger.WitnessAsync(table, source.ReadAsync(table, cancellationToken), cancellationToken);
            await sink.WriteAsync(table, rows, cancellationToken);
        }

        return ledger;
    }
}
