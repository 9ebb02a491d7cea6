using FamilyGuide.Bot.AdvocateDesk.Accounts;

namespace FamilyGuide.Bot.AdvocateDesk.Gate;

/// <summary>Who gets to an endpoint at all.</summary>
/// <param name="Kind">Anybody, anybody who is signed in, or who has a permission.</param>
/// <param name="Permission">Which.</param>
readonly record struct Access(AccessKind Kind, Permission Permission = default)
{
    public static Access Anybody { get; } = new(AccessKind.Anybody);

    /// <summary>Signed in, even while the desk is locked.</summary>
    public static Access Locked { get; } = new(AccessKind.Locked);

    public static Access SignedIn { get; } = new(AccessKind.SignedIn);

    public static Access With(Permission permission) => new(AccessKind.Permission, permission);

    public bool Admits(StaffMember? member, bool isLocked) => Kind switch
    {
        AccessKind.Anybody => true,
        AccessKind.Locked => member is not null,
        AccessKind.SignedIn => member is not null && !isLocked,
        _ => member?.May(Permission) is true && !isLocked,
    };
}

enum AccessKind
{
    Anybody,
    Locked,
    SignedIn,
    Permission,
}
