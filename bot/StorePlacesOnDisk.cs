using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot;

static class StorePlacesOnDisk
{
    /// <summary>Tells those who look after the store where it lies; they don't know the store itself.</summary>
    public static IServiceCollection AddStorePlaces(this IServiceCollection services) =>
        services.AddSingleton(provider => Of(provider.GetRequiredService<IOptions<StorageOptions>>().Value));

    static StorePlaces Of(StorageOptions options)
    {
        var folder = Path.GetFullPath(options.Folder);
        return new(
            folder,
            options.MasterKeyFile ?? Path.Combine(folder, "keys", "master.key"),
            Path.Combine(folder, "familyguide.db"),
            BackupFolder: null);
    }
}
