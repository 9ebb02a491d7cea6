using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Records;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Conversations.Machines;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage.Archives;
using FamilyGuide.Bot.Storage.Postgres;
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
        services
            .AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsAttributes>()
            .AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsRules>()
            .AddSingleton(provider => (IUpkeepBook)provider.GetRequiredService<IConversationStore>())
            .AddSingleton(provider => (IForgetting)provider.GetRequiredService<IConversationStore>())
            .AddSingleton(provider => (IReturnBook)provider.GetRequiredService<IConversationStore>())
            .AddSingleton(provider => (IAuditBook)provider.GetRequiredService<IConversationStore>())
            .AddSingleton(provider => (IDeskRecords)provider.GetRequiredService<IConversationStore>())
            .AddSingleton(provider => (IDeliveryBook)provider.GetRequiredService<IConversationStore>())
            .AddSingleton(provider => (ICopyBook)provider.GetRequiredService<IConversationStore>())
            .AddSingleton(provider => (ICaseBook)provider.GetRequiredService<IConversationStore>())
            .AddSingleton(provider => (IPhotoBook)provider.GetRequiredService<IConversationStore>())
            .AddSingleton(provider => (ICountBook)provider.GetRequiredService<IConversationStore>())
            .AddSingleton<IStoreArchives, StoreArchives>()
            .AddSingleton<IGapBook, StoredGaps>()
            .AddSingleton(provider => PlacesOf(
                provider.GetRequiredService<IOptions<StorageOptions>>().Value,
                provider.GetRequiredService<IStoreArchives>().Folder))
            .AddHostedService<StoreOpening>();
        return configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}"] == StorageOptions.Postgres
            ? services
                .AddSingleton<PostgresDatabase>()
                .AddSingleton<IConversationStore, PostgresConversationStore>()
                .AddSingleton<IMachineBell, PostgresBell>()
                .AddSingleton<IStoreCheckup, PostgresCheckup>()
            : services
                .AddSingleton<IConversationStore, SqliteConversationStore>()
                .AddSingleton<IStoreCheckup, SqliteCheckup>();
    }

    static StorePlaces PlacesOf(StorageOptions options, string backups)
    {
        var folder = DataFolder.Of(options);
        var database = options.Provider == StorageOptions.Sqlite ? folder.Database : null;
        return new(folder.Root, folder.MasterKey, database, backups);
    }
}
