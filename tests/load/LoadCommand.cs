using System.CommandLine;
using System.Net.Sockets;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Verbs;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load;

/// <summary>The command line. Exit codes: 0 all is well, 1 it is not, 2 the arguments are wrong.</summary>
static class LoadCommand
{
    const int WrongArguments = 2;

    /// <summary>
    /// After Ctrl+C or SIGTERM: hosts and databases that were started are ended, however busy the machine.
    /// </summary>
    static readonly TimeSpan LongestCleaning = TimeSpan.FromSeconds(30);

    static async Task<int> Main(string[] args)
    {
        AnswerSocketsInline();
        var (output, time) = (Console.Out, TimeProvider.System);
        var root = new RootCommand("Measures a FamilyGuide host over Direct Line and drills its crash safety.")
        {
            TurnsVerb.Create(output, time),
            StartVerb.Create(output, time),
            TextsVerb.Create(output, time),
            EntriesVerb.Create(output, time),
            KillVerb.Create(output),
            TerminateVerb.Create(output),
            OutageVerb.Create(output),
            RaceVerb.Create(output),
            HostsVerb.Create(output),
            ScanVerb.Create(output),
            MemoryVerb.Create(output, time),
            ClockVerb.Create(output),
            DisconnectsVerb.Create(output),
            DiskVerb.Create(output),
            GrowthVerb.Create(output),
            OrderVerb.Create(output),
            DeskVerb.Create(output),
            RepeatsVerb.Create(output),
            RestartVerb.Create(output),
            WebhooksVerb.Create(output, time),
            BackupVerb.Create(output, time),
            RecognizerVerb.Create(output),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors is [var wrong, ..])
        {
            await Console.Error.WriteLineAsync($"{wrong.Message} (--help lists what each verb takes)");
            return WrongArguments;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = LongestCleaning,
            });
        }
        catch (Exception known) when (IsTold(known))
        {
            await Console.Error.WriteLineAsync(known.Message);
            return 1;
        }
    }

    /// <summary>
    /// Continues on the thread that polls the sockets, and on one only: nothing here blocks, and half of the driver's
    /// processor time would be hand-overs between threads.
    /// </summary>
    static void AnswerSocketsInline()
    {
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", "1");
    }

    static bool IsTold(Exception exception) =>
        exception is WireException or NotServingException or UnexpectedAnswerException or HttpRequestException
            or SocketException or OperationCanceledException
            or FileNotFoundException or InvalidDataException;
}
