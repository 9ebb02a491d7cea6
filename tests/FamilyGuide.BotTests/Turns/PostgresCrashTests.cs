using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Bot.Storage.Postgres;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.BotTests.Storage;
using Npgsql;

namespace FamilyGuide.BotTests.Turns;

public sealed class PostgresCrashTests(Databases databases) : CrashTests, IAsyncDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly List<PostgresMachine> _machines = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var machine in _machines)
        {
            await machine.DisposeAsync();
        }

        _folder.Dispose();
    }

    private protected override Task<string> NewPlaceAsync() => databases.CreateAsync();

    private protected override IConversationStore Open(string place)
    {
        // A key for each database: one that is mislaid is never made again.
        var folder = Path.Combine(_folder.Path, new NpgsqlConnectionStringBuilder(place).Database!);
        var machine = new PostgresMachine(place, folder, Clock);
        _machines.Add(machine);
        return machine.Store;
    }

    private protected override void BreakCommits(IConversationStore store, Action whenOneFails) =>
        ((PostgresConversationStore)store).BeforeCommit = () =>
        {
            whenOneFails();
            throw new NpgsqlException("The connection is gone.");
        };

    private protected override async Task LetLeasesRunOutAsync(string place)
    {
        if (_machines.FindLast(machine => machine.IsOf(place)) is { } last)
        {
            await last.MoveAsync(TimeSpan.FromMilliseconds(LeaseTerm.Milliseconds));
        }
    }
}
