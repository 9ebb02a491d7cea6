using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Storage.Archives;

static class EmptyStore
{
    /// <exception cref="ArchiveException">There are conversations: nobody's are overwritten.</exception>
    public static void MustBe(long conversations)
    {
        if (conversations > 0)
        {
            throw new ArchiveException(
                $"The store holds {conversations} conversations and is left as it is: only an empty one is filled. "
                + "To try out a backup, use drill.");
        }
    }
}
