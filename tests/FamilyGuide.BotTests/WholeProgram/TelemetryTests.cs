using System.Text;
using System.Text.RegularExpressions;
using FamilyGuide.Load.Canaries;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>What leaves this machine for an operator's collector.</summary>
public sealed partial class TelemetryTests
{
    const int Canaries = 20;

    /// <summary>Ours, and of the platform's one of each meter.</summary>
    static readonly string[] Expected =
    [
        "familyguide.arrivals", "familyguide.turn.duration", "familyguide.streams.open", "http.server.request.duration",
        "kestrel.connection.duration", "dotnet.gc.collections", "/v3/directline/conversations/{conversation}/activities",
        "familyguide.turns", "familyguide.answer.duration", "committed",
        "familyguide.turn.outcome", "familyguide.turn.replies", "familyguide.turn.attempts", "answered", "accepted",
        "service.name", "service.version", "service.instance.id",
    ];

    static readonly string[] Forbidden =
    [
        "host.name", "process.command", "process.owner", "process.executable", "user.", "url.path", "url.query",
        "client.address", "dl_",
    ];

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_gets_how_many_and_how_long_and_nothing_of_what_a_family_sent()
    {
        var canaries = FamilyCanaries.Create(Canaries);
        await using var collector = await RecordingCollector.StartAsync(None);
        await using var program = await StartedProgram.StartAsync(
            None, [.. CarelessFamily.Settings, .. Sending(collector)]);
        var family = new CarelessFamily(program);
        foreach (var canary in canaries)
        {
            await family.PutsEverywhereAsync(canary);
        }

        await collector.HearsAsync(Expected, None);
        var isLoaded = await HasLoadedOpenTelemetryAsync(program);
        await program.StopAsync(None);

        Assert.Equal(["/v1/metrics application/x-protobuf", "/v1/traces application/x-protobuf"], collector.Paths);
        using var heard = new MemoryStream(collector.Heard);
        Assert.Empty(await new CanaryScan([.. canaries, .. family.Secrets]).SearchAsync("heard", heard, None));
        Assert.DoesNotContain(Forbidden, collector.HasHeard);
        Assert.Single(
            Name.Matches(Encoding.Latin1.GetString(collector.Heard)).Select(match => match.Value)
                .Distinct(StringComparer.Ordinal));
        Assert.True(isLoaded, "The other test would pass whatever is loaded.");
    }

    [Fact]
    public async Task Without_the_setting_no_library_for_it_is_loaded()
    {
        await using var program = await StartedProgram.StartAsync(None);
        using var page = await program.Http.GetAsync(program.Url, None);

        Assert.False(await HasLoadedOpenTelemetryAsync(program));
    }

    /// <summary>The instance's: figures and traces of one program belong together.</summary>
    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    static partial Regex Name { get; }

    static (string Name, string Value)[] Sending(RecordingCollector collector) =>
    [
        ("Telemetry__OtlpEndpoint", collector.Url.OriginalString),
        ("OTEL_METRIC_EXPORT_INTERVAL", "200"),
        ("OTEL_BSP_SCHEDULE_DELAY", "200"),
    ];

    /// <summary>As Linux tells it: every library is a mapped file.</summary>
    static async Task<bool> HasLoadedOpenTelemetryAsync(StartedProgram program)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells which files a process has mapped.");
        var maps = await File.ReadAllTextAsync($"/proc/{program.Id}/maps", None);
        Assert.Contains("FamilyGuide.Bot.dll", maps, StringComparison.Ordinal);
        return maps.Contains("OpenTelemetry", StringComparison.Ordinal);
    }
}
