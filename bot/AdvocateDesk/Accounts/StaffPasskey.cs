using Microsoft.AspNetCore.Identity;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>A key that a phone, a computer or a stick holds for somebody; only its public half is here.</summary>
/// <param name="Id">Of the credential, as the browser names it.</param>
/// <param name="PublicKey">COSE.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Added">When.</param>
/// <param name="SignCount">Of the last use, where the device counts: a copy of it would fall behind.</param>
/// <param name="IsBackupEligible">The device may carry it to another one of its owner's.</param>
/// <param name="IsBackedUp">It has.</param>
sealed record StaffPasskey(
    byte[] Id,
    byte[] PublicKey,
    string Name,
    DateTimeOffset Added,
    uint SignCount,
    bool IsBackupEligible,
    bool IsBackedUp)
{
    public static StaffPasskey Of(UserPasskeyInfo info) => new(
        info.CredentialId,
        info.PublicKey,
        info.Name ?? "",
        info.CreatedAt,
        info.SignCount,
        info.IsBackupEligible,
        info.IsBackedUp);

    /// <remarks>What the device said of itself is not kept: which model somebody has is nobody's business.</remarks>
    public UserPasskeyInfo ToInfo() => new(
        Id, PublicKey, Added, SignCount, transports: null, isUserVerified: true, IsBackupEligible, IsBackedUp, [], [])
    {
        Name = Name,
    };
}
