namespace FamilyGuide.Bot.Storage;

static class LeaseTerm
{
    /// <summary>
    /// A turn may take 1.5 s for a cloud recognizer and two commits; ten seconds let it, and are the longest that a
    /// family waits when the machine that had their conversation dies.
    /// </summary>
    public const long Milliseconds = 10_000;
}
