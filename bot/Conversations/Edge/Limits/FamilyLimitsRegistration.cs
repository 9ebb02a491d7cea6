using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Conversations.Edge.Limits;

static class FamilyLimitsRegistration
{
    /// <summary>Every way in that lets families in calls it; the first call counts.</summary>
    public static IServiceCollection AddFamilyLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FamilyLimitOptions>()
            .Bind(configuration.GetSection(FamilyLimitOptions.Section))
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<FamilyLimitOptions>, FamilyLimitOptionsValidator>());
        services.TryAddSingleton<FamilyLimits>();
        return services;
    }
}
