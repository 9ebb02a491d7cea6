namespace FamilyGuide.Load.Disks;

/// <summary>Trouble that begins and ends while the bot runs.</summary>
interface IDiskTrouble
{
    Task BeginAsync(CancellationToken ct);

    Task EndAsync(CancellationToken ct);
}
