namespace FamilyGuide.Load.Kills;

/// <summary>What happens to an installation while families write to it.</summary>
interface IDisturbance
{
    /// <summary>Returns when the installation is whole again.</summary>
    Task HappenAsync(Drill drill, CancellationToken ct);
}
