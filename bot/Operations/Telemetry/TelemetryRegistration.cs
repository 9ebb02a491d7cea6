using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Operations.Telemetry;

static class TelemetryRegistration
{
    /// <summary>Figures and traces for whoever sets <c>Telemetry:OtlpEndpoint</c>; without it, nothing at all.</summary>
    /// <remarks>
    /// Without the setting not even the libraries for it are loaded: a start shall not pay for what nobody asked for.
    /// </remarks>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelemetryOptions.Section);
        if (string.IsNullOrWhiteSpace(section[nameof(TelemetryOptions.OtlpEndpoint)]))
        {
            return services;
        }

        services.AddOptions<TelemetryOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsRules>();
        var options = new TelemetryOptions();
        section.Bind(options);

        // A wrong address stops the start a moment later, with its sentence.
        return new TelemetryOptionsRules().Validate(name: null, options).Succeeded
            ? TelemetryExport.Add(services, options.OtlpEndpoint!)
            : services;
    }
}
