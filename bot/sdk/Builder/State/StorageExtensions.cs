namespace Microsoft.Bot.Builder;

public static class StorageExtensions
{
    /// <summary>Reads the keys whose objects are of this type and leaves out the others.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken);
        var ofType = new Dictionary<string, TStoreItem>(keys.Length);
        foreach (var (key, value) in items)
        {
            if (value is TStoreItem item)
            {
                ofType.Add(key, item);
            }
        }

        return ofType;
    }
}
