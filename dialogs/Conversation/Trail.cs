namespace FamilyGuide.Dialogs.Conversation;

/// <summary>Where a person has been in the conversation.</summary>
static class Trail
{
    /// <summary>Nobody goes back further; what is older is forgotten.</summary>
    public const int Longest = 20;

    /// <summary>The state on the way to a move: what was on the screen can be come back to.</summary>
    public static FamilyState Towards(this FamilyState state, Move move)
    {
        var current = state.Current is null ? null : Move.Parse(state.Current);
        var next = state with { Current = move.ToString() };
        return current is { IsPlace: true } place && place != move
            ? next with { History = [.. state.History.Append(place.ToString()).TakeLast(Longest)] }
            : next;
    }

    /// <summary>The state one place earlier, and the move to make again; null at the beginning.</summary>
    public static (FamilyState State, Move Move)? Back(this FamilyState state)
    {
        for (var last = state.History.Count - 1; last >= 0; last--)
        {
            if (Move.Parse(state.History[last]) is { } move)
            {
                return (state with { Current = move.ToString(), History = [.. state.History.Take(last)] }, move);
            }
        }

        return null;
    }
}
