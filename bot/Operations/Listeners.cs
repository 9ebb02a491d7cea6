using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Operations;

/// <summary>
/// Two front doors that know nothing of each other: one for families and channels, one for advocates.
/// </summary>
static class Listeners
{
    /// <summary>In bytes: twice the largest activity, so that a limit with a kind answer comes first.</summary>
    const long LargestBody = 1024 * 1024;

    public static WebApplicationBuilder AddListeners(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<FamilyGuideOptions>()
            .Bind(builder.Configuration.GetSection(FamilyGuideOptions.Section))
            .ValidateOnStart();
        builder.Services
            .AddSingleton<IValidateOptions<FamilyGuideOptions>, FamilyGuideOptionsAttributes>()
            .AddSingleton<IValidateOptions<FamilyGuideOptions>, FamilyGuideOptionsRules>()
            .AddSingleton(TimeProvider.System);

        var options = Read(builder.Configuration);
        builder.WebHost.UseUrls(Origin(options.FamilyListener), Origin(options.DeskListener));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddHostFiltering(filter =>
        {
            filter.AllowEmptyHosts = false;
            filter.AllowedHosts =
            [
                options.Url.Host, options.DeskUrl.Host, options.FamilyListener.Host, options.DeskListener.Host,
            ];
        });
        return builder;
    }

    /// <summary>Which door a request came through: told by the socket, not by what the request claims.</summary>
    public static bool IsForDesk(this HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<FamilyGuideOptions>>().Value;
        return context.Connection.LocalPort == options.DeskListener.Port;
    }

    /// <remarks>A setting that can't be read here stops the start a moment later, with its sentence.</remarks>
    static FamilyGuideOptions Read(IConfiguration configuration)
    {
        var options = new FamilyGuideOptions();
        configuration.GetSection(FamilyGuideOptions.Section).Bind(options);
        return new FamilyGuideOptionsRules().Validate(name: null, options).Succeeded ? options : new();
    }

    static string Origin(Uri url) => url.GetLeftPart(UriPartial.Authority);
}
