using FamilyGuide.Load.Hosts;

namespace FamilyGuide.Load.Turns;

/// <summary>
/// The processes whose work is measured: the hosts, and the database server with all that it has started.
/// </summary>
sealed class MeasuredProcesses(TurnOptions options)
{
    readonly int[] _hosts = options.ProcessIds is []
        ? [.. options.Servers.Select(server => ListeningProcess.Find(server.Url.Port)).OfType<int>()]
        : [.. options.ProcessIds];

    /// <summary>Processor time so far; null for what was not found or not named.</summary>
    public (TimeSpan? Hosts, TimeSpan? Database) Cpu() => (
        _hosts is [] ? null : Sum(_hosts),
        options.DatabaseProcessId is { } server ? Sum([server, .. ProcessTree.ChildrenOf(server)]) : null);

    /// <summary>Resident memory of all hosts in MB of 2^20 bytes.</summary>
    public double? Memory() => _hosts is [] ? null : _hosts.Sum(ProcessFigures.MemoryOf);

    static TimeSpan Sum(IEnumerable<int> processes) =>
        processes.Aggregate(TimeSpan.Zero, (sum, process) => sum + ProcessFigures.CpuOf(process));
}
