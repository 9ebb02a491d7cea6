using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Dialogs.Handoff;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.ContactCentre;

/// <summary>Hands families over to a contact centre that speaks the Bot Framework's protocol.</summary>
static class ContactCentreRegistration
{
    /// <summary>The <c>serviceUrl</c> of every activity that goes out: where answers come in.</summary>
    public const string Path = "/api/contact-centre";

    /// <summary>Longer than a centre takes that is well.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Nothing of it is there unless an operator has set it up; then it is whom families wait for.</summary>
    public static IServiceCollection AddContactCentre(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.HasChannel(ContactCentreOptions.Section))
        {
            return services;
        }

        services.AddOptions<ContactCentreOptions>()
            .Bind(configuration.GetSection(ContactCentreOptions.Section))
            .ValidateOnStart();
        services.AddHttpClient(nameof(ContactCentreLine), http => http.Timeout = Patience)
            .UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = false)
            .RemoveAllLoggers();
        services.TryAddSingleton<HandoffSummaries>();
        services.TryAddSingleton<CaseLines>();
        return services
            .AddSingleton<IValidateOptions<ContactCentreOptions>, ContactCentreOptionsAttributes>()
            .AddSingleton<IValidateOptions<ContactCentreOptions>, ContactCentreOptionsRules>()
            .AddSingleton<ContactCentreActivities>()
            .AddSingleton<ContactCentreLine>()
            .AddSingleton<ContactCentreWorker>()
            .AddSingleton<ContactCentreEndpoint>()
            .AddSingleton<IHandoffDesk>(provider => provider.GetRequiredService<ContactCentreWorker>())
            .AddHostedService(provider => provider.GetRequiredService<ContactCentreWorker>());
    }

    public static void MapContactCentre(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<ContactCentreEndpoint>() is { } endpoint)
        {
            app.MapPost($"{Path}/v3/conversations/{{id}}/activities", endpoint.TakeAsync);
            app.MapPost($"{Path}/v3/conversations/{{id}}/activities/{{activity}}", endpoint.TakeAsync);
        }
    }
}
