using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.AdvocateDesk.Notices;

static class NoticeServices
{
    /// <summary>Without a mail server there is nothing but what a browser shows.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<NoticeBook>();
        if (!configuration.GetSection(SmtpOptions.Section).Exists())
        {
            return services;
        }

        services.AddOptions<SmtpOptions>().Bind(configuration.GetSection(SmtpOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<SmtpOptions>, SmtpOptionsAttributes>()
            .AddSingleton<IValidateOptions<SmtpOptions>, SmtpOptionsRules>()
            .AddSingleton<SmtpPost>()
            .AddSingleton<AddressCodes>()
            .AddSingleton<NoticeWorker>()
            .AddHostedService(provider => provider.GetRequiredService<NoticeWorker>());
    }
}
