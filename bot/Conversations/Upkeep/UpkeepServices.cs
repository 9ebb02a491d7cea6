using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Bot.Conversations.Photos;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Conversations.Upkeep;

static class UpkeepServices
{
    /// <summary>What the program does by itself now and then.</summary>
    public static IServiceCollection AddUpkeep(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RetentionOptions>()
            .Bind(configuration.GetSection(RetentionOptions.Section))
            .ValidateOnStart();
        services.AddOptions<BackupOptions>()
            .Bind(configuration.GetSection(BackupOptions.Section))
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<BackupOptions>, BackupOptionsValidator>()
            .AddSingleton<NightlyBackup>()
            .AddHostedService(provider => provider.GetRequiredService<NightlyBackup>())
            .AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>()
            .AddSingleton<IForgetsInTime, CountRetention>()
            .AddSingleton<IForgetsInTime, PhotoRetention>()
            .AddSingleton<RetentionWorker>()
            .AddHostedService(provider => provider.GetRequiredService<RetentionWorker>());
    }
}
