namespace FamilyGuide.Bot.AdvocateDesk.Gate;

/// <summary>Where a link may lead after signing in: to a page of the desk and nowhere else.</summary>
/// <remarks>Our own pages have no other letters, and a header can't carry them.</remarks>
static class LocalPath
{
    const int Longest = 256;

    public static string Of(string wanted) =>
        wanted is ['/', ..] and not ['/', '/' or '\\', ..]
        && wanted.Length <= Longest
        && wanted.All(letter => letter is > ' ' and <= '~' and not '\\')
            ? wanted
            : "/";
}
