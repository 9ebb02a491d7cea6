using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Operations.Telemetry;

/// <summary>Where figures and traces go, if an operator wants them; nowhere by default.</summary>
sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>
    /// A collector that speaks OTLP over HTTP (protobuf), such as <c>http://127.0.0.1:4318</c>; <c>v1/metrics</c> and
    /// <c>v1/traces</c> are added to it.
    /// </summary>
    public Uri? OtlpEndpoint { get; set; }
}

/// <summary>What leaves this machine leaves it encrypted, if only to keep from others when families write.</summary>
sealed class TelemetryOptionsRules : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options) =>
        Fault(options.OtlpEndpoint) is { } fault
            ? ValidateOptionsResult.Fail(fault)
            : ValidateOptionsResult.Success;

    static string? Fault(Uri? endpoint) => endpoint switch
    {
        null => null,
        { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") } =>
            "Telemetry:OtlpEndpoint must be an address such as https://collector.example.org:4318.",
        { Scheme: "http", IsLoopback: false } =>
            "Telemetry:OtlpEndpoint must begin with https:// unless the collector is on this machine.",
        { UserInfo: not "" } or { Query: not "" } or { Fragment: not "" } =>
            "Telemetry:OtlpEndpoint must have no user name, query or fragment.",
        _ => null,
    };
}
