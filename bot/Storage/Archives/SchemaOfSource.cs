using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Storage.Archives;

static class SchemaOfSource
{
    /// <summary>Nothing is copied in a shape that this program only believes to know.</summary>
    public static void MustBeOurs(long version, int known)
    {
        Migrations.RefuseNewer(version, known);
        if (version < known)
        {
            throw new ArchiveException(
                $"The database has schema {version}, this program writes {known}: start this program on it once.");
        }
    }
}
