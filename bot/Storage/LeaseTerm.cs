namespace FamilyGuide.Bot.Storage;

static class LeaseTerm
{
    /// <summary>
    /// A turn may take 1.5 s for a cloud recognizer and two commits; eight seconds let it. With a search every second
    /// that makes less than ten that a family waits when the machine that had their conversation dies.
    /// </summary>
    public const long Milliseconds = 8_000;
}
