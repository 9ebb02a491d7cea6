using System.Runtime.InteropServices;

namespace FamilyGuide.Load.Hosts;

/// <summary>What a process can be told from outside, with Linux's numbers.</summary>
enum Signal
{
    /// <summary>PostgreSQL: cut all sessions and end well.</summary>
    Interrupt = 2,

    /// <summary>As <c>kill -9</c>: the process learns nothing of it.</summary>
    Kill = 9,

    /// <summary>What a supervisor sends first: end well.</summary>
    Terminate = 15,

    /// <summary>Go on after a <see cref="Stop"/>.</summary>
    Continue = 18,

    /// <summary>Hang: the process keeps its memory, files and connections, and does nothing.</summary>
    Stop = 19,
}

static partial class Signals
{
    /// <returns>Whether there was such a process.</returns>
    public static bool Send(int pid, Signal signal) => Kill(pid, (int)signal) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int pid, int signal);
}
