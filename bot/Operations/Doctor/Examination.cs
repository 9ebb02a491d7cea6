using System.Diagnostics.CodeAnalysis;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Knowledge.Articles;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>Asks the machine, the settings and the store, and lets the rules judge. It changes nothing.</summary>
sealed class Examination(IServiceProvider services)
{
    readonly TimeProvider _clock = services.GetRequiredService<TimeProvider>();

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) =>
    [
        .. Look("The settings", Settings),
        .. Look("The addresses", Addresses),
        .. Look("The permissions", Permissions),
        .. Look("The disk", Disk),
        .. Look("The clock", () => [ClockRule.OfTimeServer(MachineClock.Look())]),
        .. Look("The runtime", () => [RuntimeRule.Judge(Environment.Version)]),
        .. Look("The knowledge", Knowledge),
        .. await StoreAsync(cancellationToken),
    ];

    /// <summary>What can't be looked at is said, and does not keep the doctor from the rest.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever is broken, the other findings are wanted.")]
    static IReadOnlyList<Finding> Look(string what, Func<IEnumerable<Finding>> look)
    {
        try
        {
            return [.. look()];
        }
        catch (OptionsValidationException)
        {
            // Told among the settings.
            return [];
        }
        catch (Exception error)
        {
            return [Unseen(what, error)];
        }
    }

    static Finding Unseen(string what, Exception error) => Finding.Bad(
        $"{what} could not be looked at: {error.Message.ReplaceLineEndings(" ")}",
        "Put that right, then ask the doctor again.");

    IEnumerable<Finding> Settings()
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [Finding.Well("The settings are complete and make sense.")];
        }
        catch (OptionsValidationException error)
        {
            return SettingsRule.Judge(error.Failures);
        }
        catch (AggregateException errors)
        {
            return SettingsRule.Judge(errors.Flatten().InnerExceptions.SelectMany(SettingsRule.Sentences));
        }
    }

    IEnumerable<Finding> Addresses()
    {
        var options = services.GetRequiredService<IOptions<FamilyGuideOptions>>().Value;
        return
        [
            AddressRule.Judge("FamilyGuide:Url", options.Url), AddressRule.Judge("FamilyGuide:DeskUrl", options.DeskUrl),
        ];
    }

    IEnumerable<Finding> Permissions()
    {
        var places = services.GetRequiredService<StorePlaces>();
        return OperatingSystem.IsWindows()
            ? [Finding.Attention(
                "On Windows the permissions of the data folder and the master key are not looked at.",
                $"See in their properties that only the program's user can read {places.DataFolder}.")]
            :
            [
                PermissionRule.OfDataFolder(places.DataFolder, ModeOf(places.DataFolder)),
                PermissionRule.OfKeyFile(
                    places.MasterKeyFile, ModeOf(places.MasterKeyFile), File.Exists(places.Database)),
            ];
    }

    IEnumerable<Finding> Disk()
    {
        var places = services.GetRequiredService<StorePlaces>();
        var used = MachineDisk.Used(places.DataFolder);
        yield return DiskRule.Judge("the data", places.DataFolder, MachineDisk.Free(places.DataFolder), used);
        if (places.BackupFolder is { } backups)
        {
            yield return DiskRule.Judge("the backups", backups, MachineDisk.Free(backups), used);
        }
    }

    IEnumerable<Finding> Knowledge() => KnowledgeRule.Judge(
        services.GetRequiredService<ILibrary>().Current, DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime));

    [SuppressMessage("Design", "CA1031", Justification = "A store that can't be asked is a finding.")]
    async Task<IEnumerable<Finding>> StoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            return services.GetService<IStoreCheckup>() is { } store
                ? StoreRule.Judge(await store.CheckUpAsync(cancellationToken), _clock.GetUtcNow())
                : [Finding.Attention(
                    "Schema, retention, backups and drills were not looked at: this store can't be asked about them.",
                    "Look at them by hand, as the runbook in deployment/README.md says.")];
        }
        catch (StoreUnavailableException error)
        {
            return [Finding.Bad(
                $"The store does not answer ({error.Code}), so families are not answered either.",
                "See that the database runs, that the disk has room, and that the settings name the right one.")];
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return [Unseen("The store", error)];
        }
    }

    static UnixFileMode? ModeOf(string path) => !OperatingSystem.IsWindows() && Path.Exists(path)
        ? File.GetUnixFileMode(path)
        : null;
}
