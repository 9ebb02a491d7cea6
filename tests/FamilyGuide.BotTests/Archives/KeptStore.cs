using System.Text;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.Conversations.Turns;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Bot.Storage.Archives;
using FamilyGuide.Bot.Storage.Postgres;
using FamilyGuide.Bot.Storage.Sqlite;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.BotTests.Storage;
using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.Archives;

/// <summary>A machine with a store of one engine: families write to it, and an operator looks after it.</summary>
sealed class KeptStore : IAsyncDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly TimeProvider _clock;

    IConversationStore? _store;
    PostgresDatabase? _database;

    KeptStore(TimeProvider clock, string provider, string? connection)
    {
        _clock = clock;
        Settings = new()
        {
            Provider = provider,
            ConnectionString = connection,
            Folder = _folder.Path,
            Connections = 10,
        };
    }

    public IConversationStore Store => _store!;

    public StorageOptions Settings { get; }

    public string Folder => _folder.Path;

    public string MasterKey => Path.Combine(Folder, "keys", "master.key");

    public string Backup => Path.Combine(Folder, "kept.backup");

    public StoreArchives Archives => ArchivesOn(file => file);

    static CancellationToken None => TestContext.Current.CancellationToken;

    /// <param name="provider">The engine.</param>
    /// <param name="databases">Where PostgreSQL's are.</param>
    /// <param name="clock">The machine's.</param>
    /// <param name="like">Whose master key it gets; its own, and an open store, when null.</param>
    public static async Task<KeptStore> CreateAsync(
        string provider, Databases databases, TimeProvider clock, KeptStore? like = null)
    {
        var connection = provider == StorageOptions.Postgres ? await databases.CreateAsync() : null;
        var store = new KeptStore(clock, provider, connection);
        if (like is null)
        {
            await store.OpenAsync();
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(store.MasterKey)!);
            File.Copy(like.MasterKey, store.MasterKey);
        }

        return store;
    }

    public StoreArchives ArchivesOn(Func<Stream, Stream> disk) =>
        new(
            Options.Create(Settings),
            Options.Create(new BackupOptions()),
            _clock)
        {
            Disk = disk,
        };

    public async Task OpenAsync()
    {
        var options = Options.Create(Settings);
        _store = Settings.Provider == StorageOptions.Postgres
            ? new PostgresConversationStore(options, _database = new(options), _clock)
            : new SqliteConversationStore(options, _clock);
        await _store.OpenAsync(None);
    }

    public async Task CloseAsync()
    {
        (_store as IDisposable)?.Dispose();
        await ((_store as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_database?.DisposeAsync() ?? ValueTask.CompletedTask);
        (_store, _database) = (null, null);
    }

    /// <summary>A conversation in which a family has said something and was answered.</summary>
    public async Task<ConversationId> ConversationAsync(params string[] said)
    {
        var id = ConversationId.New();
        var (_, lease) = await Store.CreateAsync(
            new(id, "directline", "dl_somebody", "sv"), "{\"type\":\"conversationUpdate\"}"u8.ToArray(), None);
        await Store.CommitAsync(lease!, new(Utf8("welcomed"), [Utf8("welcome")]), None);
        foreach (var text in said)
        {
            await SayAsync(id, text);
        }

        return id;
    }

    /// <summary>Says something and is answered.</summary>
    public async Task SayAsync(ConversationId id, string text)
    {
        var (_, lease) = await Store.AcceptAsync(new(id, $"key of {text}", Utf8(text)), None);
        await Store.CommitAsync(lease!, new(Utf8($"after {text}"), [Utf8($"answer to {text}")]), None);
    }

    /// <summary>A photo that a person has asked for.</summary>
    /// <returns>Its place in the log.</returns>
    public async Task<long> PhotoAsync(ConversationId id, byte[] content)
    {
        var cases = (ICaseBook)Store;
        var (_, lease) = await Store.AcceptAsync(new(id, "a wish", Utf8("a person, please")), None);
        await Store.CommitAsync(
            lease!,
            new(Utf8("waiting"), [], Handoff: HandoffChange.Ask(new()
            {
                Lane = Lane.Advocate,
                Severity = Severity.Ordinary,
                Reason = HandoffRequest.Asked,
                Language = "sv",
                Sharing = Sharing.Nothing,
                Summary = [],
            })),
            None);
        var @case = (await cases.OpenCasesAsync(None)).Single(open => open.Conversation == id);
        await cases.StepAsync(id, @case.Id, new CaseStep.Claim(new("maryam", "Maryam")), None);
        await cases.StepAsync(id, @case.Id, new CaseStep.AskForPhoto("maryam"), None);
        (var outcome, lease) = await Store.AcceptAsync(
            new(id, "a photo", Activity: default)
            {
                Photo = new(new(PhotoKind.Jpeg, content), _ => Utf8("{\"text\":\"Photo 1\"}")),
            },
            None);
        while (lease is not null)
        {
            (_, lease) = await Store.CommitAsync(lease, new(Utf8("told"), []), None);
        }

        return outcome.Sequence;
    }

    /// <summary>Asks what is not understood.</summary>
    public async Task AskInVainAsync(ConversationId id, params string[] words)
    {
        var (_, lease) = await Store.AcceptAsync(new(id, $"key of {words[0]}", Utf8("?")), None);
        await Store.CommitAsync(lease!, new(Utf8("after"), [Utf8("sorry")], GapText.Write(new(Language.Swedish, words))), None);
    }

    public async Task<GapReport> GapsAsync() => GapReport.Of(
        from kept in await new StoredGaps(Options.Create(Settings)).ReadAsync(None)
        select (kept.Family, GapText.Read(kept.Gap)));

    public async Task<string[]> HistoryAsync(ConversationId id) =>
    [
        .. from entry in await Store.ReadAsync(id, 0, 1000, None)
           select $"{entry.Sequence} {Encoding.UTF8.GetString(entry.Activity.Span)}",
    ];

    public async Task<Ledger> LedgerAsync()
    {
        await using var source = await StoreEnds.OpenSourceAsync(Settings, None);
        return await Ledger.OfAsync(source, None);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _folder.Dispose();
    }

    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
