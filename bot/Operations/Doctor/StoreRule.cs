using System.Diagnostics;
using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>Everything that the store said about itself.</summary>
static class StoreRule
{
    public static IEnumerable<Finding> Judge(StoreCheckup store, DateTimeOffset now) =>
    [
        OfSchema(store.SchemaFound, store.SchemaKnown),
        OfLink(store.Link),
        .. store.NewestKept is { } newest ? [ClockRule.OfNewestKept(newest, now)] : Array.Empty<Finding>(),
        .. store.ServerTime is { } server ? [ClockRule.OfServer(server, now)] : Array.Empty<Finding>(),
        RetentionRule.Judge(store.LastRetention, now),
        BackupRule.OfBackup(store.LastBackup, now),
        BackupRule.OfDrill(store.LastDrill, now),
        .. NoticeRule.Judge(store.LastNotice),
    ];

    public static Finding OfSchema(int found, int known) => found.CompareTo(known) switch
    {
        0 => Finding.Well($"The database has the schema of this program, {known}."),
        < 0 => Finding.Attention(
            $"The database has schema {found}, this program brings it to {known}.",
            "Make a backup and start the program: it does it by itself."),
        _ => Finding.Bad(
            $"The database has schema {found}, this program knows {known}: a newer program has used it.",
            "Install the newer version of the program; this one does not start with it."),
    };

    public static Finding OfLink(StoreLink link) => link switch
    {
        StoreLink.File => Finding.Well("The database is a file on this machine."),
        StoreLink.Loopback => Finding.Well("The database is on this machine."),
        StoreLink.Encrypted => Finding.Well("The way to the database is encrypted, and its certificate is checked."),
        StoreLink.Open => Finding.Bad(
            "The way to the database is not encrypted.",
            "Require TLS in the connection string, with the server's certificate checked."),
        _ => throw new UnreachableException(),
    };
}
