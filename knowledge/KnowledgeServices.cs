using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Reading;
using FamilyGuide.Knowledge.Understanding;
using FamilyGuide.Knowledge.Understanding.Before;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FamilyGuide.Knowledge;

public static class KnowledgeServices
{
    /// <summary>It is part of the program: read once, whatever is built of it.</summary>
    static readonly Lazy<EmbeddedLibrary> Embedded = new(() => new());

    static readonly Lazy<LearntBefore> Learnt = new(() => LearntBefore.In(AppContext.BaseDirectory));

    /// <summary>Adds <see cref="ILibrary"/> and <see cref="IUnderstanding"/>, which follows it.</summary>
    /// <remarks>
    /// The content is read when the library is first asked for; a host asks for it before it listens, so that broken
    /// content stops the start (<see cref="InvalidContentException"/>), not the first family.
    /// </remarks>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, KnowledgeOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => Learnt.Value);

        if (options?.ContentFolder is { } folder)
        {
            services.AddSingleton(provider => Open(folder, provider));
        }
        else
        {
            // Read beside whatever else a host prepares, and waited for where it is needed.
            _ = Task.Run(() => Embedded.Value);
            services.AddSingleton<ILibrary>(_ => Embedded.Value);
        }

        services.AddSingleton(_ => new LearningAhead());
        services.AddSingleton<IUnderstanding>(provider =>
            LocalUnderstanding.Learning(
                provider.GetRequiredService<LearningAhead>(),
                provider.GetRequiredService<ILibrary>(),
                provider.GetRequiredService<LearntBefore>()));
        return services;
    }

    static ILibrary Open(string folder, IServiceProvider provider) => new LibraryWatcher(
        folder,
        provider.GetRequiredService<TimeProvider>(),
        provider.GetService<ILogger<LibraryWatcher>>() ?? NullLogger<LibraryWatcher>.Instance);
}
