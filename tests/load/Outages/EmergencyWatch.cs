using System.Net;
using FamilyGuide.Load.Hosts;

namespace FamilyGuide.Load.Outages;

/// <summary>
/// Looks at every host's page of emergency numbers all the while: it must be there whatever is broken.
/// </summary>
sealed class EmergencyWatch(IReadOnlyList<BotHost> hosts, TimeProvider time)
{
    /// <summary>Whoever needs the number has no more patience.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    readonly Lock _gate = new();

    public int Looks { get; private set; }

    public int Failures { get; private set; }

    public TimeSpan Slowest { get; private set; }

    public Task RunAsync(CancellationToken ct) => Task.WhenAll(hosts.Select(host => WatchAsync(host, ct)));

    async Task WatchAsync(BotHost host, CancellationToken ct)
    {
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = host.Server.Url, Timeout = Patience };
        while (!ct.IsCancellationRequested)
        {
            var startedAt = time.GetTimestamp();
            var isThere = await IsThereAsync(http, ct);
            if (!ct.IsCancellationRequested)
            {
                Count(isThere, time.GetElapsedTime(startedAt));
                await Task.Delay(BetweenLooks, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    static async Task<bool> IsThereAsync(HttpClient http, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/emergency", UriKind.Relative), ct);
            var page = await answer.Content.ReadAsStringAsync(ct);
            return answer.StatusCode == HttpStatusCode.OK && page.Contains("tel:", StringComparison.Ordinal);
        }
        catch (Exception missed) when (missed is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    void Count(bool isThere, TimeSpan took)
    {
        lock (_gate)
        {
            Looks++;
            Failures += isThere ? 0 : 1;
            Slowest = took > Slowest ? took : Slowest;
        }
    }
}
