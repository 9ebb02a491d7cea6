using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FamilyGuide.Load.Canaries;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Kills;

/// <summary>
/// Families that keep writing while something happens to the hosts or the store; then the books are compared.
/// </summary>
sealed class Drill
{
    /// <summary>Rounds of the script without a disturbance, to learn how many replies are usual.</summary>
    const int LessonRounds = 3;

    readonly ImmutableArray<string> _canaries;
    readonly ImmutableArray<DirectLineClient> _clients;
    readonly DrillScript _script;
    readonly ReplyCounts _usual = new();
    readonly Random _random;

    [SuppressMessage("Security", "CA5394", Justification = "The moment of a kill needs no secrecy, but a seed.")]
    Drill(DrillOptions options, Installation installation, TextWriter output)
    {
        (Options, Installation, Output) = (options, installation, output);
        _clients = [.. installation.Hosts.Select(host => host.Client)];
        _canaries = CanaryTexts.Create(options.Canaries);
        _script = new DrillScript(_canaries);
        _random = new Random(options.Seed);
        Ledger = new Ledger { Usual = options.ComparesReplyCounts ? _usual : null, Clock = options.Time };
    }

    public DrillOptions Options { get; }

    public Installation Installation { get; }

    public Ledger Ledger { get; }

    public TextWriter Output { get; }

    /// <summary>Runs a whole drill.</summary>
    public static async Task<DrillFindings> RunAsync(
        DrillOptions options,
        IDisturbance disturbance,
        TextWriter output,
        CancellationToken ct)
    {
        await using var installation = await Installation.StartAsync(options, ct);
        return await new Drill(options, installation, output).RunAsync(disturbance, ct);
    }

    /// <summary>A random time in which nothing happens.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "The moment of a kill needs no secrecy, but a seed.")]
    public Task LiveAsync(CancellationToken ct)
    {
        var spread = Options.LongestLife - Options.ShortestLife;
        return Task.Delay(Options.ShortestLife + (spread * _random.NextDouble()), Options.Time, ct);
    }

    /// <summary>One of the hosts, at random.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "Which host is killed needs no secrecy, but a seed.")]
    public int NextHost() => _random.Next(Installation.Hosts.Length);

    async Task<DrillFindings> RunAsync(IDisturbance disturbance, CancellationToken ct)
    {
        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            await LearnAsync(ct);
            var families = await OpenAsync(hearing.Token, ct);
            var writers = families.Select(family => family.WriteUntilAsync(writing.Token, ct)).ToArray();
            await disturbance.HappenAsync(this, ct);
            await Task.Delay(Options.LongestLife, Options.Time, ct);
            await writing.CancelAsync();
            await Task.WhenAll(writers);
            var violations = Ledger.Check(await ReadHistoriesAsync(families, ct));
            await hearing.CancelAsync();
            foreach (var host in Installation.Hosts)
            {
                await host.KillAsync();
            }

            return await FindAsync(families, violations, ct);
        }
        finally
        {
            await hearing.CancelAsync();
        }
    }

    /// <summary>One family goes through the script undisturbed; it also takes every canary at least once.</summary>
    async Task LearnAsync(CancellationToken ct)
    {
        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var teacher = await OpenOneAsync(new Ledger(), 0, hearing.Token, ct);
        var steps = Math.Max(LessonRounds * DrillScript.Length, _canaries.Length * 3);
        for (var step = 0; step < steps; step++)
        {
            if (!await teacher.WriteAsync(step, ct))
            {
                throw new WireException($"before anything happened, no reply to: {teacher.Ledger.Posts[^1].Text}");
            }
        }

        var history = await _clients[0].ReadHistoryAsync(teacher.Opened, ct);
        await hearing.CancelAsync();
        foreach (var post in teacher.Ledger.Posts)
        {
            _usual.Learn(post.Step, history.Count(activity => activity.IsMessage && activity.ReplyToId == post.Id));
        }
    }

    async Task<DrillFamily[]> OpenAsync(CancellationToken hearing, CancellationToken ct)
    {
        var families = new DrillFamily[Options.Conversations];
        for (var index = 0; index < families.Length; index++)
        {
            families[index] = await OpenOneAsync(Ledger, index % _clients.Length, hearing, ct);
        }

        return families;
    }

    async Task<DrillFamily> OpenOneAsync(Ledger ledger, int host, CancellationToken hearing, CancellationToken ct)
    {
        var opened = await _clients[host].OpenAsync(ct);
        var family = new DrillFamily(_clients, host, opened, ledger.Open(opened.ConversationId), _script, Options);
        _ = family.HearAsync(hearing);
        await family.WaitForWelcomeAsync(ct);
        return family;
    }

    async Task<Dictionary<string, IReadOnlyList<Activity>>> ReadHistoriesAsync(
        DrillFamily[] families,
        CancellationToken ct)
    {
        var histories = new Dictionary<string, IReadOnlyList<Activity>>(StringComparer.Ordinal);
        foreach (var (index, family) in families.Index())
        {
            var history = await _clients[index % _clients.Length].ReadHistoryAsync(family.Opened, ct);
            await family.CatchUpAsync(history, ct);
            histories.Add(family.Opened.ConversationId, history);
        }

        return histories;
    }

    async Task<DrillFindings> FindAsync(
        DrillFamily[] families,
        IReadOnlyList<Violation> violations,
        CancellationToken ct)
    {
        var hits = await DrillScan.SearchAsync(Installation, _canaries, ct);
        var isKept = violations.Count > 0 || hits.Count > 0;
        return new DrillFindings(Ledger, Options.Seed, violations, hits)
        {
            Repeated = families.Sum(family => family.Repeated),
            KeptFolders = isKept ? [.. Installation.Keep()] : [],
        };
    }
}
