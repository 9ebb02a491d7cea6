using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Starts;
using FamilyGuide.Load.Turns;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Backups;

/// <summary>
/// Fills a store through the front door, backs it up while families write, and brings it back as on a new machine.
/// </summary>
sealed record BackupRun(FileInfo Bot, int Conversations)
{
    /// <summary>What a family can wait while a machine is set up anew.</summary>
    static readonly TimeSpan LongestRestore = TimeSpan.FromMinutes(15);

    /// <summary>Families that write while the backup is made.</summary>
    const int WritingMeanwhile = 8;

    /// <returns>Whether it came back in time, and nobody was kept waiting.</returns>
    public async Task<bool> RunAsync(TextWriter output, TimeProvider time, CancellationToken ct)
    {
        using var old = new BotFolder();
        var file = Path.Combine(old.Root, "load.backup");
        var log = new TurnLog();
        await using (var process = BotProcess.Start(Bot, old))
        {
            var server = new ServerAddress(old.Url);
            await StartRun.WaitUntilHealthyAsync(process, server, time, ct);
            using var families = new Families(server, server, Entrance.Page, log, time);
            var filled = await FillAsync(families, time, ct);
            await output.WriteLineAsync(FormattableString.Invariant(
                $"filled        {Conversations} conversations, one turn each, in {filled.TotalSeconds:F1} s"));
            var (backedUp, turns) = await BackUpUnderLoadAsync(families, file, old.Data, time, ct);
            await output.WriteLineAsync(FormattableString.Invariant(
                $"backup        {backedUp.TotalSeconds:F1} s, with {turns} turns meanwhile"));
        }

        await output.WriteLineAsync(FormattableString.Invariant(
            $"sizes         database {Megabytes(Path.Combine(old.Data, "familyguide.db"))}, ")
            + $"backup {Megabytes(file)}, keys {Megabytes(file + ".keys")}");
        var drilled = await VerbProcess.RunAsync(Bot, old.Data, time, ct, "drill", file);
        await output.WriteLineAsync(FormattableString.Invariant(
            $"drill         {drilled.TotalSeconds:F1} s; {log.Errors.Values.Sum()} errors so far"));
        return await RestoreAsync(old, file, output, time, ct) && log.Errors.Count == 0;
    }

    async Task<bool> RestoreAsync(
        BotFolder old, string file, TextWriter output, TimeProvider time, CancellationToken ct)
    {
        using var machine = new BotFolder();
        var keys = Directory.CreateDirectory(Path.Combine(machine.Data, "keys")).FullName;
        File.Copy(Path.Combine(old.Data, "keys", "master.key"), Path.Combine(keys, "master.key"));
        var restored = await VerbProcess.RunAsync(Bot, machine.Data, time, ct, "restore", file, "--verify");
        var start = await StartRun.MeasureAsync(Bot, machine.Data, time, ct);
        var all = restored + start.Answered;
        await output.WriteLineAsync(FormattableString.Invariant(
            $"restore       {restored.TotalSeconds:F1} s, ledger equal and every value opened; then healthy ")
            + FormattableString.Invariant(
                $"{start.Healthy.TotalSeconds:F1} s, first answer {start.Answered.TotalSeconds:F1} s"));
        await output.WriteLineAsync(FormattableString.Invariant(
            $"back again    {all.TotalSeconds:F1} s of {LongestRestore.TotalSeconds:F0} s"));
        return all <= LongestRestore;
    }

    async Task<TimeSpan> FillAsync(Families families, TimeProvider time, CancellationToken ct)
    {
        var startedAt = time.GetTimestamp();
        var options = new ParallelOptions { MaxDegreeOfParallelism = TurnRun.OpenedAtOnce, CancellationToken = ct };
        await Parallel.ForAsync(0, Conversations, options, async (_, token) => await TakeTurnAsync(families, token));
        return time.GetElapsedTime(startedAt);
    }

    async Task<(TimeSpan BackedUp, int Turns)> BackUpUnderLoadAsync(
        Families families, string file, string data, TimeProvider time, CancellationToken ct)
    {
        using var stop = new CancellationTokenSource();
        var writing = Enumerable.Range(0, WritingMeanwhile)
            .Select(_ => WriteUntilAsync(families, stop.Token, ct))
            .ToArray();
        var took = await VerbProcess.RunAsync(Bot, data, time, ct, "backup", file);
        await stop.CancelAsync();
        return (took, (await Task.WhenAll(writing)).Sum());
    }

    static async Task<int> WriteUntilAsync(Families families, CancellationToken stop, CancellationToken ct)
    {
        var turns = 0;
        while (!stop.IsCancellationRequested)
        {
            await TakeTurnAsync(families, ct);
            turns++;
        }

        return turns;
    }

    static async Task TakeTurnAsync(Families families, CancellationToken ct)
    {
        var pace = new OneTurn();
        using var family = await families.WelcomeAsync(pace, ct);
        family.Ask();
        await pace.WaitAsync(ct);
    }

    static string Megabytes(string file) =>
        FormattableString.Invariant($"{new FileInfo(file).Length / 1_000_000.0:F1} MB");
}
