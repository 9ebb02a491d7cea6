using System.Net;
using FamilyGuide.Load.DirectLine;

namespace FamilyGuide.Load.Disks;

/// <summary>What somebody sees who looks at the bot while its disk is in trouble.</summary>
sealed class DiskLook(DirectLineClient client, TimeProvider time)
{
    const string EmergencyPage = "/emergency";
    const string HealthPage = "/health";

    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    int _looks;
    int _emergencies;
    string _health = "none";

    public override string ToString() => FormattableString.Invariant(
        $"{_looks} looks: {EmergencyPage} shown {_emergencies} times; {HealthPage} last said {_health}");

    public async Task LookForAsync(TimeSpan duration, CancellationToken ct)
    {
        var startedAt = time.GetTimestamp();
        while (time.GetElapsedTime(startedAt) < duration)
        {
            _looks++;
            var (emergency, _) = await client.LookAsync(EmergencyPage, ct);
            var (health, said) = await client.LookAsync(HealthPage, ct);
            _emergencies += emergency == HttpStatusCode.OK ? 1 : 0;
            _health = FormattableString.Invariant($"{(int)health} {said}");
            await Task.Delay(BetweenLooks, time, ct);
        }
    }

    public IEnumerable<string> Broken()
    {
        if (_emergencies < _looks)
        {
            yield return FormattableString.Invariant($"{EmergencyPage} was not shown {_looks - _emergencies} times");
        }

        if (!_health.StartsWith("503", StringComparison.Ordinal)
            || !_health.Contains("\"code\"", StringComparison.Ordinal))
        {
            yield return $"{HealthPage} said {_health} while messages were refused";
        }
    }
}
