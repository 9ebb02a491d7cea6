namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>What somebody may do at the desk. Which case they may do it with is asked besides.</summary>
enum Permission
{
    SeeQueue,
    Claim,
    Speak,

    /// <summary>Follows a case that one was added to, and writes translations for its advocate.</summary>
    Interpret,

    /// <summary>Opens a case that is not one's own, with a reason that is written down.</summary>
    BreakGlass,

    SeeLoad,
    SeeNumbers,
    ManageShifts,
    ManageStaff,
    ReadAudit,
}

/// <summary>Who may what: data, and tested as a table.</summary>
static class Permissions
{
    static readonly Permission[] Case = [Permission.SeeQueue, Permission.Claim, Permission.Speak];

    static readonly Dictionary<StaffRole, Permission[]> OfRole = new()
    {
        [StaffRole.Advocate] = Case,
        [StaffRole.Lawyer] = Case,
        [StaffRole.Psychologist] = Case,
        [StaffRole.Interpreter] = [Permission.Interpret],
        [StaffRole.Supervisor] =
        [
            Permission.SeeQueue, Permission.BreakGlass, Permission.SeeLoad, Permission.SeeNumbers,
            Permission.ManageShifts, Permission.ReadAudit,
        ],
        [StaffRole.Administrator] = [Permission.ManageStaff, Permission.ReadAudit, Permission.SeeNumbers],
    };

    public static IReadOnlySet<Permission> Of(IEnumerable<StaffRole> roles) =>
        roles.SelectMany(role => OfRole[role]).ToHashSet();
}
