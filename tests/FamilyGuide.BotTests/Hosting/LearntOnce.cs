using FamilyGuide.Dialogs;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Knowledge;
using FamilyGuide.Knowledge.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>
/// The guide of hosts in the tests' own process. What it reads and learns is the same for all and never changes: it is
/// read and learnt once, and the garbage of it collected once. Whatever else it is made of, each host makes itself.
/// </summary>
static class LearntOnce
{
    static readonly IServiceCollection Registered = new ServiceCollection().AddKnowledge().AddDialogs();

    static readonly ServiceDescriptor[] Learnt = Learn(Registered.BuildServiceProvider());

    /// <summary>As <c>AddKnowledge</c> and <c>AddDialogs</c>, which the whole program calls.</summary>
    public static IServiceCollection AddGuide(this IServiceCollection services)
    {
        foreach (var service in Registered.Where(service => service.ServiceType == typeof(TimeProvider)))
        {
            services.TryAdd(service);
        }

        return services
            .Add(Registered.Where(service => service.ServiceType != typeof(TimeProvider) && !IsLearnt(service)))
            .Add(Learnt);
    }

    static ServiceDescriptor[] Learn(ServiceProvider once) =>
    [
        .. Registered.Where(IsLearnt).Select(service =>
            ServiceDescriptor.Singleton(service.ServiceType, once.GetRequiredService(service.ServiceType))),
    ];

    static bool IsLearnt(ServiceDescriptor service) =>
        service.ServiceType.Namespace == typeof(IUnderstanding).Namespace
        || service.ServiceType.Namespace == $"{typeof(Discretion).Namespace}.Net";
}
