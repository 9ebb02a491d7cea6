using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage.Encryption;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>Reads the gaps of the configured store, whichever engine keeps it.</summary>
sealed class StoredGaps(IOptions<StorageOptions> options) : IGapBook
{
    public Task<IReadOnlyList<KeptGap>> ReadAsync(CancellationToken cancellationToken) => StoreEnds.TryAsync(async () =>
    {
        var (_, master) = StoreEnds.OpenFolder(options.Value);
        await using var source = await StoreEnds.OpenSourceAsync(options.Value, cancellationToken);
        await SharedKeyCheck.RunAsync(source, master, cancellationToken);
        var keys = new ConversationKeys(master);
        Dictionary<long, List<byte[]>> sealedGaps = [];
        var question = Inventory.Gaps.IndexOf("question");
        await foreach (var row in source.ReadAsync(Inventory.Gaps, cancellationToken))
        {
            var family = Inventory.Gaps.ConversationOf(row);
            sealedGaps.TryAdd(family, []);
            sealedGaps[family].Add((byte[])row[question]!);
        }

        List<KeptGap> gaps = [];
        var (id, key) = (
            Inventory.Conversations.IndexOf("id"), Inventory.Conversations.IndexOf(Inventory.KeyColumn));
        await foreach (var row in source.ReadAsync(Inventory.Conversations, cancellationToken))
        {
            var family = Inventory.Conversations.ConversationOf(row);
            if (sealedGaps.TryGetValue(family, out var boxes)
                && ConversationId.TryParse((string)row[id]!, out var name))
            {
                var cipher = keys.Open(name, (byte[])row[key]!);
                gaps.AddRange(boxes.Select(box => new KeptGap(family, cipher.Open(box))));
            }
        }

        return (IReadOnlyList<KeptGap>)gaps;
    });
}
