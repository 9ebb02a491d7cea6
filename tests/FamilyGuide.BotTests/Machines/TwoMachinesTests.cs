using FamilyGuide.Bot.Storage;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.BotTests.Storage;
using FamilyGuide.BotTests.WholeProgram;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.BotTests.Machines;

/// <summary>
/// A real browser with the real page, connected to one machine, its messages posted to another.
/// </summary>
public sealed class TwoMachinesTests(Chromium chromium, Databases databases) : IAsyncLifetime
{
    const string Question = "Hur hittar Röda Korset min syster?";
    const string Answer = "Röda Korset";

    readonly TemporaryFolder _keys = new();
    readonly Crossroads _crossroads = new();

    string _connection = null!;
    StartedProgram _one = null!;
    StartedProgram _other = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connection = await databases.CreateAsync();
        var both = await Task.WhenAll(StartAsync(), StartAsync());
        (_one, _other) = (both[0], both[1]);
        (_crossroads.Streams, _crossroads.Others) = (_one.Url, _other.Url);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await _crossroads.DisposeAsync();
        _keys.Dispose();
    }

    [Fact]
    public async Task A_family_on_two_machines_notices_nothing_of_it_and_nothing_when_one_dies()
    {
        await using var family = await Family.WithAsync(_crossroads.Url, chromium);
        await family.OpensThePageAsync(Language.Swedish);
        await family.SaysAsync(Question);
        await family.ReadsAsync(Answer);

        await _one.DieAsync();
        await family.SaysAsync("Hjälp");
        await family.ReadsAsync("Hjälp");
        await family.SeesNoNoticeAsync();

        await family.SeesOnceAsync(Question);
        Assert.Empty(family.ForeignRequests);
    }

    [Fact]
    public async Task The_page_without_scripts_goes_on_at_the_other_machine_too()
    {
        (_crossroads.Streams, _crossroads.Others) = (_other.Url, _one.Url);
        await using var family = await Family.WithAsync(
            _crossroads.Url, chromium, new() { JavaScriptEnabled = false });
        await family.OpensThePageAsync(Language.Swedish);
        await family.SaysAsync(Question);
        await family.ReadsAsync(Answer);

        await _one.DieAsync();
        await family.SaysAsync("Hjälp");
        await family.ReadsAsync("Hjälp");

        await family.SeesOnceAsync(Question);
    }

    Task<StartedProgram> StartAsync() => StartedProgram.StartAsync(
        None,
        ("Storage__Provider", StorageOptions.Postgres),
        ("Storage__ConnectionString", _connection),
        ("Storage__Connections", "10"),
        ("Storage__MasterKeyFile", Path.Combine(_keys.Path, "master.key")),
        ("FamilyGuide__Url", _crossroads.Url.GetLeftPart(UriPartial.Authority)),
        ("FamilyGuide__Listen", StartedProgram.OwnAddress));
}
