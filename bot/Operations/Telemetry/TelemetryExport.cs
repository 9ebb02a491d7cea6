using System.Reflection;
using FamilyGuide.Bot.Conversations;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FamilyGuide.Bot.Operations.Telemetry;

/// <summary>Sends figures and traces to a collector. The only class that knows OpenTelemetry.</summary>
/// <remarks>
/// Of requests there are figures only, by route: their traces would record paths and queries, in which conversations
/// and tickets stand.
/// </remarks>
static class TelemetryExport
{
    /// <summary>The platform's own, which know a request by its route's template, never by its path.</summary>
    static readonly string[] PlatformMeters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static IServiceCollection Add(IServiceCollection services, Uri collector)
    {
        // Once: figures and traces of one program belong together.
        var instance = Guid.NewGuid().ToString();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => Describe(resource, instance))
            .WithMetrics(metrics => metrics
                .AddMeter([ConversationMeter.Name, .. PlatformMeters])
                .AddOtlpExporter(exporter => Aim(exporter, collector, "v1/metrics")))
            .WithTracing(traces => traces
                .AddSource(ConversationMeter.Name)
                .AddOtlpExporter(exporter => Aim(exporter, collector, "v1/traces")));
        return services;
    }

    /// <summary>Which program and version, under a name made at random: no host, no command line, no user.</summary>
    static void Describe(ResourceBuilder resource, string instance) => resource.Clear().AddService(
        serviceName: "familyguide",
        serviceVersion: typeof(TelemetryExport).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
        serviceInstanceId: instance);

    static void Aim(OtlpExporterOptions exporter, Uri collector, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new($"{collector.AbsoluteUri.TrimEnd('/')}/{signal}");
    }
}
