namespace FamilyGuide.Load.Hosts;

/// <summary>How a host ended after a SIGTERM.</summary>
/// <param name="ExitCode">Null when it did not end by itself.</param>
/// <param name="Took">From the signal to the end.</param>
sealed record HostEnding(int? ExitCode, TimeSpan Took);
