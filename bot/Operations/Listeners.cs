using Microsoft.AspNetCore.HttpOverrides;
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
                .. options.PhotoOrigin is { } photos ? [photos.Host] : Array.Empty<string>(),
            ];
        });
        if (options.Listen is not null)
        {
            builder.Services.Configure<ForwardedHeadersOptions>(TrustTheProxy);
        }

        return builder;
    }

    /// <summary>
    /// Behind a proxy all families would share its address, and the sixty-first of an hour would be locked out.
    /// </summary>
    public static void UseListeners(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<FamilyGuideOptions>>().Value.Listen is not null)
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>Which door a request came through: told by the socket, not by what the request claims.</summary>
    public static bool IsForDesk(this HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<FamilyGuideOptions>>().Value;
        return context.Connection.LocalPort == options.DeskListener.Port;
    }

    /// <remarks>
    /// Only an address, only from a proxy on this machine (the framework's default), and only what it added itself.
    /// </remarks>
    static void TrustTheProxy(ForwardedHeadersOptions forwarded)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
        forwarded.ForwardLimit = 1;
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
