using System.Globalization;

namespace FamilyGuide.Load.Hosts;

/// <summary>Finds who listens on a port of this machine, as Linux tells it in /proc.</summary>
static class ListeningProcess
{
    const string Listening = "0A";
    const int LocalAddressColumn = 1;
    const int StateColumn = 3;
    const int InodeColumn = 9;

    public static int? Find(int port)
    {
        var suffix = ":" + port.ToString("X4", CultureInfo.InvariantCulture);
        HashSet<string> sockets =
        [
            .. from table in (string[])["/proc/net/tcp", "/proc/net/tcp6"]
               where File.Exists(table)
               from line in File.ReadLines(table).Skip(1)
               let columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where columns[LocalAddressColumn].EndsWith(suffix, StringComparison.Ordinal)
               where columns[StateColumn] == Listening
               select $"socket:[{columns[InodeColumn]}]",
        ];

        var holders =
            from folder in Directory.EnumerateDirectories("/proc")
            let pid = int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0
            where pid > 0 && OpenFilesOf(folder).Any(sockets.Contains)
            select (int?)pid;
        return sockets.Count == 0 ? null : holders.FirstOrDefault();
    }

    static string[] OpenFilesOf(string process)
    {
        try
        {
            return
            [
                .. from file in new DirectoryInfo(Path.Combine(process, "fd")).EnumerateFileSystemInfos()
                   let target = file.LinkTarget
                   where target is not null
                   select target,
            ];
        }
        catch (Exception notOurs) when (notOurs is UnauthorizedAccessException or IOException)
        {
            return [];
        }
    }
}
