using System.Diagnostics;
using FamilyGuide.Load.Drills;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Load.Disks;

/// <summary>Takes the disk away under families that write, gives it back, and compares the books.</summary>
sealed class DiskDrill(DiskOptions options, SmallDisk disk, DrillBot bot)
{
    const string Database = "familyguide.db";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    static readonly TimeSpan LongestUntilRefused = TimeSpan.FromSeconds(30);

    readonly TimeProvider _time = options.Terms.Time;
    readonly RefusalTally _refusals = new();
    readonly DiskLook _look = new(bot.Client, options.Terms.Time);
    readonly Durations _recovered = new();
    readonly List<string> _broken = [];

    TimeSpan _untilRefused;

    public static async Task<DrillReport> RunAsync(DiskOptions options, CancellationToken ct)
    {
        await using var disk = await SmallDisk.CreateAsync(ct);
        await using var bot = new DrillBot(options.Terms, disk.Data);
        return await new DiskDrill(options, disk, bot).RunAsync(ct);
    }

    async Task<DrillReport> RunAsync(CancellationToken ct)
    {
        await bot.StartAsync(ct);
        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var correspondents = await Correspondent.OpenAsync(
            bot.Client, options.Conversations, _time, hearing.Token, ct);
        var families = correspondents.Select(family => new DiskFamily(family, _time)).ToArray();
        await using (var held = new HeldLock(Path.Combine(disk.Data, Database)))
        {
            await WriteThroughTroubleAsync(families, Trouble(held), ct);
        }

        await bot.KillAsync();
        await disk.RemountAsync(ct);
        var integrity = await IntegrityAsync(ct);
        await bot.StartAsync(ct);
        _broken.AddRange(await Correspondent.CheckAsync(correspondents, Patience, ct));
        await hearing.CancelAsync();
        return Report(correspondents.Sum(family => family.Acknowledged), integrity);
    }

    IDiskTrouble Trouble(HeldLock held) => options.Trouble switch
    {
        DiskTrouble.Full => new FillingFile(disk.FillingFile),
        DiskTrouble.Io => new FillingFile(disk.FillingMemory),
        DiskTrouble.ReadOnly => new FrozenFiles(disk.Data),
        DiskTrouble.Busy => held,
        _ => throw new UnreachableException(),
    };

    async Task WriteThroughTroubleAsync(DiskFamily[] families, IDiskTrouble trouble, CancellationToken ct)
    {
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var writers = families.Select(family => family.WriteUntilAsync(writing.Token, ct)).ToArray();
        await Task.Delay(options.Calm, _time, ct);
        Array.ForEach(families, family => family.Books.Failed = _refusals.Add);

        var begunAt = _time.GetTimestamp();
        await trouble.BeginAsync(ct);
        await Task.WhenAny(_refusals.First, Task.Delay(LongestUntilRefused, _time, ct));
        _untilRefused = _time.GetElapsedTime(begunAt);
        await _look.LookForAsync(options.Lasts, ct);
        await trouble.EndAsync(ct);

        var endedAt = _time.GetTimestamp();
        foreach (var recovery in await Task.WhenAll(families.Select(one => one.WaitForAnswerAsync(endedAt, ct))))
        {
            _recovered.Add(recovery);
        }

        await writing.CancelAsync();
        await Task.WhenAll(writers);
    }

    async Task<string> IntegrityAsync(CancellationToken ct)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(disk.Data, Database)};Pooling=False");
        await connection.OpenAsync(ct);
        await using var check = connection.CreateCommand();
        check.CommandText = "pragma integrity_check";
        return (string?)await check.ExecuteScalarAsync(ct) ?? "nothing";
    }

    DrillReport Report(int acknowledged, string integrity)
    {
        _broken.AddRange(_refusals.Wrong);
        _broken.AddRange(_look.Broken());
        if (_refusals.Proper == 0)
        {
            _broken.Add("no message was refused with 503 and Retry-After");
        }

        if (_recovered.Max > options.LongestRecovery)
        {
            _broken.Add(FormattableString.Invariant(
                $"a family had no answer for {_recovered.Max.TotalSeconds:F1} s after the trouble"));
        }

        if (integrity != "ok")
        {
            _broken.Add($"integrity_check: {integrity}");
        }

        return new DrillReport(
            [
                FormattableString.Invariant(
                    $"disk {options.Trouble,-8} {acknowledged} messages acknowledged, {_refusals.Proper} refused with ")
                + FormattableString.Invariant(
                    $"503 and Retry-After, the first {_untilRefused.TotalSeconds:F2} s into the trouble"),
                $"meanwhile     {_look}",
                $"afterwards    every family has an answer after {_recovered}; integrity_check {integrity}",
            ],
            _broken);
    }
}
