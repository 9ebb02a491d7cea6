namespace FamilyGuide.Bot.Storage;

static class LeaseTerm
{
    /// <summary>
    /// A turn may take 1.5 s for a cloud recognizer and two commits; six seconds let it. With a search every second that
    /// leaves room below the ten that a family may wait, on a busy machine too, when the one that had their conversation
    /// dies.
    /// </summary>
    public const long Milliseconds = 6_000;
}
