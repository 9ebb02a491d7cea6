using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Bot.Storage.Sqlite;
using FamilyGuide.BotTests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.Turns;

public sealed class SqliteCrashTests : CrashTests, IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private protected override Task<string> NewPlaceAsync() =>
        Task.FromResult(Path.Combine(_folder.Path, Guid.NewGuid().ToString("N")));

    private protected override IConversationStore Open(string place) =>
        new SqliteConversationStore(Options.Create(new StorageOptions { Folder = place }), Clock);

    private protected override void BreakCommits(IConversationStore store, Action whenOneFails) =>
        ((SqliteConversationStore)store).BeforeCommit = () =>
        {
            whenOneFails();
            throw new SqliteException("disk I/O error", 10);
        };

    /// <remarks>Whoever opens the file knows that whoever had it is dead.</remarks>
    private protected override Task LetLeasesRunOutAsync(string place) => Task.CompletedTask;
}
