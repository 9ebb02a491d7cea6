using System.Security.Cryptography;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>Opens everything that is sealed, and tells nothing of it but whether it can be opened.</summary>
sealed class SealedValues(MasterKey master)
{
    readonly ConversationKeys _keys = new(master);
    readonly Dictionary<long, ConversationCipher> _ciphers = [];

    public long Opened { get; private set; }

    public long Unreadable { get; private set; }

    public async Task OpenAllAsync(IRowSource source, CancellationToken cancellationToken)
    {
        var conversations = Inventory.Conversations;
        var (id, key, header, state) = (
            conversations.IndexOf("id"),
            conversations.IndexOf(Inventory.KeyColumn),
            conversations.IndexOf("header"),
            conversations.IndexOf("state"));
        await foreach (var row in source.ReadAsync(conversations, cancellationToken))
        {
            Try(() => _ciphers.Add(
                conversations.ConversationOf(row),
                ConversationId.TryParse((string)row[id]!, out var name)
                    ? _keys.Open(name, (byte[])row[key]!)
                    : throw new CryptographicException("Not a conversation's name.")));
            Open(conversations.ConversationOf(row), row[header]);
            Open(conversations.ConversationOf(row), row[state]);
        }

        await OpenAsync(source, Inventory.Log, "activity", cancellationToken);
        await OpenAsync(source, Inventory.Gaps, "question", cancellationToken);
        await OpenAsync(source, Inventory.Cases, "content", cancellationToken);
        await OpenAsync(source, Inventory.Copies, "name", cancellationToken);
    }

    async Task OpenAsync(IRowSource source, KeptTable table, string column, CancellationToken cancellationToken)
    {
        var box = table.IndexOf(column);
        await foreach (var row in source.ReadAsync(table, cancellationToken))
        {
            Open(table.ConversationOf(row), row[box]);
        }
    }

    void Open(long conversation, object? box)
    {
        if (box is byte[] bytes)
        {
            Try(() => _ = _ciphers.TryGetValue(conversation, out var cipher)
                ? cipher.Open(bytes)
                : throw new CryptographicException("Its conversation has no key."));
        }
    }

    void Try(Action open)
    {
        try
        {
            open();
            Opened++;
        }
        catch (CryptographicException)
        {
            Unreadable++;
        }
    }
}
