using System.Runtime.InteropServices;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>What a run has forgiven so far, and how many letters it must have for that.</summary>
/// <param name="Slips">How many.</param>
/// <param name="Letters">Of the rule's words that were found.</param>
/// <param name="Needed">Letters without which a slip may have made another sentence.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Forgiven(int Slips, int Letters, int Needed)
{
    public const int Most = 3;

    /// <summary>Tried on the examples of the rules: with fewer letters, innocent sentences come near.</summary>
    const int LettersForTwo = 10;

    const int LettersForThree = 22;

    public static int OfJoining => 7;

    public static int OfShortWord => 7;

    public static int OfWordBetween => 8;

    public bool IsBearable => Letters >= Needed && Slips <= AllowedIn(Letters);

    /// <summary>Whether so many letters more could still make it so.</summary>
    public bool MayBecomeBearable(int letters) => Letters + letters >= Needed && Slips <= AllowedIn(Letters + letters);

    /// <summary>How many words may stand between those of a run that has so many letters.</summary>
    public static int MostBetween(int letters) => letters < OfWordBetween ? 0 : AllowedIn(letters);

    static int AllowedIn(int letters) => letters < LettersForTwo ? 1 : letters < LettersForThree ? 2 : Most;

    public Forgiven With(Hit hit) => hit.Slips == 0
        ? this with { Letters = Letters + hit.Letters }
        : new(Slips + hit.Slips, Letters + hit.Letters, Math.Max(Needed, NeededFor(hit.Letters)));

    public Forgiven And(int needed) => this with { Slips = Slips + 1, Needed = Math.Max(Needed, needed) };

    /// <summary>A slip in a short word makes another word of it, unless its neighbours are right.</summary>
    static int NeededFor(int letters) => letters switch
    {
        >= 5 => 5,
        4 => 7,
        _ => 9,
    };
}
