using System.Diagnostics.CodeAnalysis;

namespace FamilyGuide.Bot.Conversations.Access;

/// <summary>What became of a token's check.</summary>
readonly record struct TokenCheck
{
    TokenCheck(TokenOutcome outcome, AccessGrant? access) => (Outcome, Access) = (outcome, access);

    public static TokenCheck Invalid => default;

    public static TokenCheck Expired => new(TokenOutcome.Expired, null);

    public TokenOutcome Outcome { get; }

    /// <summary>What it says; only when it is valid.</summary>
    public AccessGrant? Access { get; }

    [MemberNotNullWhen(true, nameof(Access))]
    public bool IsValid => Outcome == TokenOutcome.Valid;

    public static TokenCheck Valid(AccessGrant access) => new(TokenOutcome.Valid, access);
}

enum TokenOutcome
{
    /// <summary>Not ours, not for this, or not whole. First, so that a forgotten check fails closed.</summary>
    Invalid,

    /// <summary>Ours and whole, but its time is over.</summary>
    Expired,

    Valid,
}
