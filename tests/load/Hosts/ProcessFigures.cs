using System.Globalization;

namespace FamilyGuide.Load.Hosts;

/// <summary>What a process costs, read from /proc at the moment of the call.</summary>
static class ProcessFigures
{
    /// <summary>USER_HZ, 100 on every Linux that .NET runs on: CPU time is known to 10 ms.</summary>
    const double TicksPerSecond = 100;

    const double BytesInMegabyte = 1024 * 1024;

    /// <summary>User and kernel time since the process began.</summary>
    public static TimeSpan CpuOf(int pid)
    {
        const int UserTimeColumn = 11;
        var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));

        // The name in brackets may hold spaces: count from behind it.
        var columns = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(columns[UserTimeColumn], CultureInfo.InvariantCulture)
            + long.Parse(columns[UserTimeColumn + 1], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    /// <summary>Resident memory in MB of 2^20 bytes.</summary>
    public static double MemoryOf(int pid)
    {
        const int ResidentColumn = 1;
        var statm = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/statm"));
        var pages = long.Parse(statm.Split(' ')[ResidentColumn], CultureInfo.InvariantCulture);
        return pages * Environment.SystemPageSize / BytesInMegabyte;
    }
}
