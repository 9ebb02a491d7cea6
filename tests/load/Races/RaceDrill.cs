using System.Collections.Immutable;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Kills;

namespace FamilyGuide.Load.Races;

/// <summary>
/// Many messages to one conversation at the same moment, over all hosts; then the same messages one after another, in
/// the order that the log gave them: what is said must be the same.
/// </summary>
sealed class RaceDrill
{
    readonly RaceOptions _options;
    readonly ImmutableArray<DirectLineClient> _hosts;
    readonly TextWriter _output;
    readonly List<Violation> _violations = [];

    RaceDrill(RaceOptions options, Installation installation, TextWriter output)
    {
        (_options, _output) = (options, output);
        _hosts = [.. installation.Hosts.Select(host => host.Client)];
    }

    /// <returns>Every promise broken.</returns>
    public static async Task<IReadOnlyList<Violation>> RunAsync(
        RaceOptions options,
        TextWriter output,
        CancellationToken ct)
    {
        await using var installation = await Installation.StartAsync(options, ct);
        var drill = new RaceDrill(options, installation, output);
        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        for (var race = 1; race <= options.Times; race++)
        {
            await drill.RaceAsync(race, hearing.Token, ct);
        }

        await hearing.CancelAsync();
        foreach (var violation in drill._violations)
        {
            await output.WriteLineAsync(violation.ToString());
        }

        return drill._violations;
    }

    async Task RaceAsync(int race, CancellationToken hearing, CancellationToken ct)
    {
        var before = _violations.Count;
        var raced = await RaceFamily.OpenAsync(_hosts, _options, hearing, ct);
        var startedAt = _options.Time.GetTimestamp();
        var posts = await Task.WhenAll(Enumerable.Range(0, _options.Messages).Select(
            index => raced.PostAsync(index % _hosts.Length, RaceScript.At(index), ct)));
        await Task.WhenAll(posts.Select(post => raced.WaitForReplyAsync(post, ct)));
        var took = _options.Time.GetElapsedTime(startedAt);
        var texts = ReadOrder(raced, await raced.ReadHistoryAsync(_hosts.Length - 1, ct));

        await SayInTurnAsync(raced, RaceScript.Probes, ct);
        var history = await raced.ReadHistoryAsync(_hosts.Length - 1, ct);
        await raced.CatchUpAsync(history, ct);
        var check = new RaceCheck(raced.Ledger, history);
        _violations.AddRange(check.Run());

        var serial = await RaceFamily.OpenAsync(_hosts, _options, hearing, ct);
        await SayInTurnAsync(serial, [.. texts, .. RaceScript.Probes], ct);
        _violations.AddRange(check.CompareWith(SaidTurn.Read(await serial.ReadHistoryAsync(0, ct))));
        await _output.WriteLineAsync(FormattableString.Invariant(
            $"race {race}/{_options.Times}: {_options.Messages} messages over {_hosts.Length} host(s) answered in ")
            + FormattableString.Invariant($"{took.TotalSeconds:F2} s, {_violations.Count - before} violations"));
    }

    /// <summary>What was said, in the order that the log gave it.</summary>
    static (string Locale, string Text)[] ReadOrder(RaceFamily raced, IReadOnlyList<Activity> history)
    {
        var sequences = raced.Ledger.Posts.ToDictionary(
            post => post.ClientActivityId, post => post.Sequence, StringComparer.Ordinal);
        return
        [
            .. from message in history
               let id = message.ClientActivityId
               where id is not null && sequences.ContainsKey(id)
               select RaceScript.At(sequences[id] - 1),
        ];
    }

    static async Task SayInTurnAsync(
        RaceFamily family,
        IEnumerable<(string Locale, string Text)> texts,
        CancellationToken ct)
    {
        foreach (var text in texts)
        {
            await family.WaitForReplyAsync(await family.PostAsync(0, text, ct), ct);
        }
    }
}
