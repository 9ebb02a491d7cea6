using System.Runtime.InteropServices;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>Asks Linux whether a time service keeps the clock right; no rights are needed for it.</summary>
static class MachineClock
{
    /// <summary>systemd's service makes it after the first answer of a server.</summary>
    const string Synchronised = "/run/systemd/timesync/synchronized";

    /// <summary>In bytes: more than <c>struct timex</c> of any processor. All zero, it changes nothing.</summary>
    const int Room = 512;

    const int Failed = -1;

    /// <summary>TIME_ERROR of adjtimex(2): no service has set the clock, or not for hours.</summary>
    const int Adrift = 5;

    public static ClockSync Look()
    {
        if (!OperatingSystem.IsLinux())
        {
            return ClockSync.Unknown;
        }

        return File.Exists(Synchronised) ? ClockSync.Synchronised : Ask();
    }

    static ClockSync Ask()
    {
        try
        {
            return AskKernel(new byte[Room]) switch
            {
                Failed => ClockSync.Unknown,
                Adrift => ClockSync.Adrift,
                _ => ClockSync.Synchronised,
            };
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return ClockSync.Unknown;
        }
    }

    [DllImport("libc", EntryPoint = "adjtimex", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int AskKernel(byte[] timex);
}
