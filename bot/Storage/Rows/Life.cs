namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>
/// Who holds a lease: a program from its start, or from the moment at which it may have lost sight of what it held, to
/// the next such moment.
/// </summary>
static class Life
{
    public static string New() => Guid.NewGuid().ToString("N");
}
