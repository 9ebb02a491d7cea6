using System.Globalization;
using FamilyGuide.Load.Drills;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Desk;

/// <summary>
/// Families and people at the desk who talk for an hour in less time: does every word reach who it is for, once and
/// soon? And what does the queue's page cost when many wait?
/// </summary>
static class DeskDrill
{
    const int PagesMeasured = 30;

    /// <summary>How a family says which one it is, in words that mean no danger.</summary>
    const string NumberIs = "Our letter was number ";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public static async Task<DrillReport> RunAsync(DeskOptions options, CancellationToken ct)
    {
        await using var bot = new DrillBot(options.Terms);
        await bot.StartAsync(ct);
        var people = await StaffAsync(bot, options, ct);
        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            var families = await AskingAsync(bot, people[0], options, ct);
            var (median, slowest) = await MeasureQueueAsync(people[0], options.Terms.Time, ct);
            var talks = await BeginAsync(people, families, options, hearing.Token, ct);
            var seconds = await TalkAsync(talks, options, ct);
            await hearing.CancelAsync();
            double[] took = [.. talks.SelectMany(talk => talk.Heard.Took).Select(one => one.TotalMilliseconds).Order()];
            return new(
                [
                    FormattableString.Invariant($"talks         {talks.Count} of {people.Count} people, ")
                    + FormattableString.Invariant(
                        $"{took.Length} messages heard in {seconds:F0} s (seed {options.Terms.Seed})"),
                    FormattableString.Invariant($"to the other  {At(took, 50):F0} ms median, ")
                    + FormattableString.Invariant($"{At(took, 95):F0} ms p95, {At(took, 99):F0} ms p99"),
                    FormattableString.Invariant(
                        $"queue page    {families.Count} waiting: {median.TotalMilliseconds:F0} ms median, ")
                    + FormattableString.Invariant(
                        $"{slowest.TotalMilliseconds:F0} ms slowest of {PagesMeasured}, with the way there"),
                ],
                [.. talks.SelectMany(talk => talk.Heard.Broken())]);
        }
        finally
        {
            foreach (var person in people)
            {
                person.Dispose();
            }
        }
    }

    /// <summary>Until everything is said, and heard or given up.</summary>
    /// <returns>In how many seconds it was said.</returns>
    static async Task<double> TalkAsync(IReadOnlyList<OpenTalk> talks, DeskOptions options, CancellationToken ct)
    {
        var time = options.Terms.Time;
        var startedAt = time.GetTimestamp();
        await Task.WhenAll(talks.Select(talk => TalkAsync(talk, options, new(options.Terms.Seed + talk.Number), ct)));
        var saidAt = time.GetTimestamp();
        while (!talks.All(talk => talk.Heard.IsAllHeard) && time.GetElapsedTime(saidAt) < Patience)
        {
            await Task.Delay(BetweenLooks, time, ct);
        }

        return time.GetElapsedTime(startedAt, saidAt).TotalSeconds;
    }

    static double At(double[] sorted, int percent) =>
        sorted.Length == 0 ? double.NaN : sorted[(sorted.Length - 1) * percent / 100];

    /// <summary>As many as are needed, each from an invitation of the first administrator.</summary>
    static async Task<IReadOnlyList<DeskPerson>> StaffAsync(DrillBot bot, DeskOptions options, CancellationToken ct)
    {
        using var first = new DeskPerson(bot.Folder.DeskUrl, "first", options.Terms.Time);
        await first.AcceptAsync(await FirstLinkAsync(bot, options.Terms.Time, ct), ct);
        List<DeskPerson> people = [];
        for (var i = 0; i * DeskOptions.TalksOfOne < options.Conversations; i++)
        {
            var person = new DeskPerson(
                bot.Folder.DeskUrl, FormattableString.Invariant($"person{i}"), options.Terms.Time);
            people.Add(person);
            await person.AcceptAsync(await first.InviteAsync(ct), ct);
            await person.GoOnDutyAsync(ct);
        }

        return people;
    }

    /// <summary>The start has printed it; it is in the file a moment later.</summary>
    static async Task<Uri> FirstLinkAsync(DrillBot bot, TimeProvider time, CancellationToken ct)
    {
        for (var startedAt = time.GetTimestamp(); time.GetElapsedTime(startedAt) < Patience;)
        {
            var words = Directory.EnumerateFiles(bot.Folder.Printed).SelectMany(Words);
            if (words.FirstOrDefault(word => word.Contains("/invitation/", StringComparison.Ordinal)) is { } link)
            {
                return new(link);
            }

            await Task.Delay(BetweenLooks, time, ct);
        }

        throw new WireException("no link for the first administrator was printed");
    }

    static string[] Words(string path)
    {
        using var reader = new StreamReader(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split([' ', '\n']);
    }

    static async Task<IReadOnlyList<DeskFamily>> AskingAsync(
        DrillBot bot, DeskPerson person, DeskOptions options, CancellationToken ct)
    {
        var (count, time) = (Math.Max(options.Waiting, options.Conversations), options.Terms.Time);
        // The guide knows a moment later that somebody is on duty.
        var first = await DeskFamily.OpenAsync(bot.Client, bot.Server, ct);
        while (!await first.HearsOfSomebodyAsync(ct))
        {
            await Task.Delay(BetweenLooks, time, ct);
        }

        List<DeskFamily> families = [];
        for (var i = 0; i < count; i++)
        {
            families.Add(await DeskFamily.OpenAsync(bot.Client, bot.Server, ct));
            await families[^1].AskAsync(ct);
        }

        while ((await person.WaitingAsync(ct)).Count < count)
        {
            await Task.Delay(BetweenLooks, time, ct);
        }

        return families;
    }

    static async Task<(TimeSpan Median, TimeSpan Slowest)> MeasureQueueAsync(
        DeskPerson person, TimeProvider time, CancellationToken ct)
    {
        List<TimeSpan> took = [];
        for (var i = 0; i < 2 * PagesMeasured; i++)
        {
            var startedAt = time.GetTimestamp();
            await person.ReadQueueAsync(ct);
            if (i >= PagesMeasured)
            {
                took.Add(time.GetElapsedTime(startedAt));
            }
        }

        took.Sort();
        return (took[took.Count / 2], took[^1]);
    }

    /// <summary>Everybody takes cases from the queue; which family's one is, its first words say.</summary>
    static async Task<IReadOnlyList<OpenTalk>> BeginAsync(
        IReadOnlyList<DeskPerson> people,
        IReadOnlyList<DeskFamily> families,
        DeskOptions options,
        CancellationToken hearing,
        CancellationToken ct)
    {
        var talks = new List<OpenTalk>();
        await Task.WhenAll(families.Select((family, number) =>
            family.SayAsync(FormattableString.Invariant($"{NumberIs}{number} there"), ct)));
        var waiting = new Queue<string>(await people[0].WaitingAsync(ct));
        foreach (var person in people)
        {
            for (var i = 0; i < DeskOptions.TalksOfOne && talks.Count < options.Conversations; i++)
            {
                var @case = waiting.Dequeue();
                await person.ClaimAsync(@case, ct);
                var number = await NumberOfAsync(person, @case, ct);
                var talk = new OpenTalk(number, families[number], person, @case, new(number, options.Terms.Time));
                talks.Add(talk);
                _ = talk.Family.HearAsync(talk.Heard.FamilyHears, hearing);
                _ = person.HearAsync(@case, talk.Heard.AdvocateHears, hearing);
            }
        }

        return talks;
    }

    static async Task<int> NumberOfAsync(DeskPerson person, string @case, CancellationToken ct)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var found = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var hearing = person.HearAsync(
            @case,
            line =>
            {
                if (line.Split(NumberIs) is [_, var rest, ..])
                {
                    found.TrySetResult(int.Parse(rest.Split(' ')[0], CultureInfo.InvariantCulture));
                }
            },
            enough.Token);
        try
        {
            return await found.Task.WaitAsync(Patience, ct);
        }
        finally
        {
            await enough.CancelAsync();
            await hearing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Both sides write at times of their own.</summary>
    static async Task TalkAsync(OpenTalk talk, DeskOptions options, Chance chance, CancellationToken ct)
    {
        var pause = 2 * options.Duration / options.Messages;
        await Task.WhenAll(
            WriteAsync(message => talk.Family.SayAsync(talk.Heard.FamilySays(message), ct)),
            WriteAsync(message => talk.Person.SayAsync(talk.Case, talk.Heard.AdvocateSays(message), ct)));

        async Task WriteAsync(Func<int, Task> say)
        {
            for (var message = 0; message < options.Messages; message++)
            {
                await Task.Delay(chance.UpTo(pause), options.Terms.Time, ct);
                await say(message);
            }
        }
    }

    sealed record OpenTalk(int Number, DeskFamily Family, DeskPerson Person, string Case, Talk Heard);
}
