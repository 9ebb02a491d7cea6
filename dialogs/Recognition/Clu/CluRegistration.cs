using FamilyGuide.Knowledge.Articles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Dialogs.Recognition.Clu;

public static class CluRegistration
{
    /// <summary>
    /// Lets the service help with questions if <c>Understanding:Clu:Endpoint</c> is set; without it, not even its
    /// libraries are loaded. Comes behind <see cref="DialogServices.AddDialogs"/>, whose recognizer stays its fallback.
    /// </summary>
    public static IServiceCollection AddClu(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(CluOptions.Section);
        if (string.IsNullOrWhiteSpace(section[nameof(CluOptions.Endpoint)]))
        {
            return services;
        }

        services.AddOptions<CluOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CluOptions>, CluOptionsAttributes>();
        services.AddSingleton<IValidateOptions<CluOptions>, CluOptionsRules>();
        var local = services.Last(service => service.ServiceType == typeof(IQuestionRecognizer));
        services.Remove(local);
        services.AddSingleton<IQuestionRecognizer>(provider => Wrap(Make(local, provider), provider));
        return services;
    }

    static IQuestionRecognizer Make(ServiceDescriptor local, IServiceProvider provider) =>
        (IQuestionRecognizer)(local.ImplementationInstance
            ?? local.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, local.ImplementationType!));

    static CluRecognizer Wrap(IQuestionRecognizer local, IServiceProvider provider)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        return new(
            local,
            new(provider.GetRequiredService<IOptions<CluOptions>>().Value, clock),
            new(clock),
            provider.GetRequiredService<ILibrary>(),
            clock,
            provider.GetService<ILogger<CluRecognizer>>() ?? NullLogger<CluRecognizer>.Instance);
    }
}
