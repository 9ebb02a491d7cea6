namespace FamilyGuide.Load.Kills;

/// <summary>One promise broken in one conversation.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Sequence">The family's message it is about, counted from 1; 0 when about none.</param>
/// <param name="Kind">The promise.</param>
/// <param name="Detail">Ids and counts.</param>
sealed record Violation(string Conversation, int Sequence, ViolationKind Kind, string Detail)
{
    public override string ToString() =>
        FormattableString.Invariant($"{Kind}: conversation {Conversation}, seq {Sequence}: {Detail}");
}
