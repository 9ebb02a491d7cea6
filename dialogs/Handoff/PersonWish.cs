using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>What kind of person is wanted, and how soon. Written <c>Lawyer|urgent</c> in a move.</summary>
readonly record struct PersonWish(Lane Lane, bool IsUrgent = false)
{
    const string Urgent = "urgent";

    public Move Move => new(MoveKind.Person, IsUrgent ? $"{Lane}|{Urgent}" : Lane.ToString());

    /// <summary>Whatever is written there, a person is wanted.</summary>
    public static PersonWish Parse(string value) => value.Split('|') switch
    {
        [var lane, .. var rest] when Enum.TryParse<Lane>(lane, out var known) && Enum.IsDefined(known) =>
            new(known, rest is [Urgent]),
        _ => new(Lane.Advocate),
    };
}
