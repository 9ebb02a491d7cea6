using FamilyGuide.Bot.Operations.Telemetry;

namespace FamilyGuide.BotTests.Operations;

public sealed class TelemetryOptionsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:4318")]
    [InlineData("http://localhost:4318/otlp")]
    [InlineData("https://collector.example.org:4318")]
    public void A_collector_on_this_machine_or_behind_https_may_be_named(string? endpoint) => Assert.True(
        Judge(endpoint).Succeeded);

    [Theory]
    [InlineData("http://collector.example.org:4318", "must begin with https://")]
    [InlineData("http://192.0.2.1:4318", "must begin with https://")]
    [InlineData("collector:4318", "must be an address")]
    [InlineData("/v1/metrics", "must be an address")]
    [InlineData("ftp://127.0.0.1", "must be an address")]
    [InlineData("https://anna:secret@collector.example.org", "must have no user name")]
    [InlineData("https://collector.example.org?key=1", "must have no user name, query")]
    public void Any_other_address_is_refused_with_a_sentence(string endpoint, string sentence) => Assert.Contains(
        sentence, Judge(endpoint).FailureMessage, StringComparison.Ordinal);

    static Microsoft.Extensions.Options.ValidateOptionsResult Judge(string? endpoint) => new TelemetryOptionsRules()
        .Validate(name: null, new() { OtlpEndpoint = endpoint is null ? null : new(endpoint, UriKind.RelativeOrAbsolute) });
}
