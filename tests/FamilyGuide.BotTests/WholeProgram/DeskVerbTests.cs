using System.Text.RegularExpressions;
using FamilyGuide.BotTests.Storage;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>What an operator asks of the desk on the command line.</summary>
public sealed partial class DeskVerbTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    static CancellationToken None => TestContext.Current.CancellationToken;

    string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Who_locked_everybody_out_gets_a_link_and_that_is_in_a_log_that_tells_of_changes()
    {
        var invited = await RanVerb.RunAsync(Data, None, "desk", "invite-administrator");
        var whole = await RanVerb.RunAsync(Data, None, "audit", "verify");
        await ChangeAsync("update audit set at = at + 1 where number = 1");
        var changed = await RanVerb.RunAsync(Data, None, "audit", "verify");
        await ChangeAsync("delete from audit");
        var cut = await RanVerb.RunAsync(Data, None, "audit", "verify");

        Assert.Equal((0, ""), (invited.ExitCode, invited.Errors));
        Assert.Matches(Link(), invited.Output);
        Assert.Equal((0, "OK: 1 entries, each as it was written."), (whole.ExitCode, whole.Lines[0]));
        Assert.Equal((1, ""), (changed.ExitCode, changed.Errors));
        Assert.StartsWith("Broken at entry 1:", changed.Lines[0], StringComparison.Ordinal);
        Assert.Equal(1, cut.ExitCode);
        Assert.StartsWith("Broken at entry 1:", cut.Lines[0], StringComparison.Ordinal);
    }

    async Task ChangeAsync(string sql)
    {
        var file = Path.Combine(Data, "familyguide.db");
        await using var database = new SqliteConnection($"Data Source={file};Pooling=False");
        await database.OpenAsync(None);
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(None);
    }

    [GeneratedRegex("^An administrator, once, within a day: http://localhost:3979/invitation/[A-Za-z0-9_-]{43}\\s*$",
        RegexOptions.None, 1000)]
    private static partial Regex Link();
}
