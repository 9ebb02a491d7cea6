using System.Text;
using System.Text.Json;
using FamilyGuide.Load.Canaries;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>What an operator may read, whatever they set, is not what a family wrote.</summary>
public sealed class QuietLogTests
{
    const int Canaries = 100;

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("simple")]
    [InlineData("json")]
    [InlineData("systemd")]
    public async Task At_the_lowest_level_and_with_everything_switched_on_no_log_holds_what_a_family_sent(string formatter)
    {
        var canaries = FamilyCanaries.Create(Canaries);
        await using var program = await StartedProgram.StartAsync(
            None, [.. CarelessFamily.Settings, .. EverythingAtTrace, ("Logging__Console__FormatterName", formatter)]);
        var family = new CarelessFamily(program);
        foreach (var canary in canaries)
        {
            await family.PutsEverywhereAsync(canary);
            await family.KnocksAtTheDeskAsync(canary);
        }

        await program.StopAsync(None);

        Assert.Contains("AnybodyOnThisMachineMayWrite", program.Printed, StringComparison.Ordinal);
        using var printed = new MemoryStream(Encoding.UTF8.GetBytes(program.Printed));
        Assert.Empty(await new CanaryScan([.. canaries, .. family.Secrets]).SearchAsync("printed", printed, None));
    }

    [Fact]
    public async Task Logs_can_be_read_by_programs_a_line_of_json_each()
    {
        await using var program = await StartedProgram.StartAsync(
            None, [.. CarelessFamily.Settings, ("Logging__Console__FormatterName", "json")]);
        await program.StopAsync(None);

        var line = Assert.Single(program.Printed.Split('\n'), line => line.StartsWith('{'));
        using var entry = JsonDocument.Parse(line);
        Assert.Equal("Warning", entry.RootElement.GetProperty("LogLevel").GetString());
        Assert.StartsWith(
            "AnybodyOnThisMachineMayWrite", entry.RootElement.GetProperty("Message").GetString(), StringComparison.Ordinal);
    }

    static (string Name, string Value)[] EverythingAtTrace { get; } =
    [
        .. from name in (string[])["Default", "Microsoft", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting",
               "Microsoft.AspNetCore.Server.Kestrel", "System", "System.Net.Http.HttpClient", "FamilyGuide"]
           from scope in (string[])["Logging__LogLevel__", "Logging__Console__LogLevel__"]
           select ($"{scope}{name}", "Trace"),
        ("Logging__Console__FormatterOptions__IncludeScopes", "true"),
    ];
}
