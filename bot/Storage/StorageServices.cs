using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Storage;

static class StorageServices
{
    /// <summary>The environment variable that names the data folder.</summary>
    public const string FolderVariable = "FAMILYGUIDE_DATA";

    /// <summary>The store, opened before anything else starts: register it before whatever uses it.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .Configure(options => options.Folder = configuration[FolderVariable] ?? Checkout.DataFolder)
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>()
            .AddSingleton<IConversationStore, SqliteConversationStore>()
            .AddHostedService<StoreOpening>();
    }

    sealed class StoreOpening(IConversationStore store) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => store.OpenAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
