using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Archives;

static class SharedKeyCheck
{
    /// <exception cref="InvalidOperationException">This master key is not the store's.</exception>
    public static async Task RunAsync(IRowSource source, MasterKey master, CancellationToken cancellationToken)
    {
        var shared = new SharedKeys(master);
        await foreach (var row in source.ReadAsync(Inventory.Keys, cancellationToken))
        {
            shared.Open((string)row[0]!, (byte[])row[1]!);
        }
    }
}
