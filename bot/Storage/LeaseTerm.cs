namespace FamilyGuide.Bot.Storage;

static class LeaseTerm
{
    /// <summary>
    /// A turn may take 1.5 s for a cloud recognizer and two commits; six seconds let it. With a search every second
    /// they leave room, on a busy machine too, below the ten that a family may wait when the machine that had their
    /// conversation dies.
    /// </summary>
    public const long Milliseconds = 6_000;
}
