namespace FamilyGuide.Bot.AdvocateDesk.Gate;

/// <summary>Where a link may lead after signing in: to a page of the desk and nowhere else.</summary>
static class LocalPath
{
    const int Longest = 256;

    public static string Of(string wanted) =>
        wanted is ['/', ..] and not ['/', '/' or '\\', ..]
        && wanted.Length <= Longest
        && !wanted.Any(letter => char.IsControl(letter) || letter == '\\')
            ? wanted
            : "/";
}
