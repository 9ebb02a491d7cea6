namespace FamilyGuide.Dialogs.Recognition.Clu;

/// <summary>Says whether the service may be asked: not while it is broken, and not by everybody at once.</summary>
/// <remarks>
/// Polly's breaker opens by a share of failures within a time, not after a number of them in a row, and knows neither
/// the short rest nor the limit; together they would be three strategies around fewer lines than these.
/// </remarks>
sealed class CluBreaker(TimeProvider clock)
{
    /// <summary>So many failures in a row, and it opens.</summary>
    public const int MostFailures = 5;

    /// <summary>
    /// Half of the turns that a machine runs at once: however slow the service, the others go on, and danger is heard.
    /// </summary>
    public const int MostAtOnce = 64;

    /// <summary>How long it stays open; then one question tries.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(30);

    /// <summary>
    /// After each failure: a turn may look a question up in a second language, and shall not wait in vain twice.
    /// </summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    readonly Lock _gate = new();

    int _failures;
    int _underWay;
    bool _isTried;
    long _failedAt;

    /// <summary>Whether to ask now. Whoever may ask says afterwards how it went.</summary>
    public bool TryEnter()
    {
        lock (_gate)
        {
            var mayAsk = _underWay < MostAtOnce && _failures switch
            {
                0 => true,
                < MostFailures => clock.GetElapsedTime(_failedAt) >= Rest,
                _ => !_isTried && clock.GetElapsedTime(_failedAt) >= Break,
            };
            if (mayAsk)
            {
                _underWay++;
                _isTried = _failures >= MostFailures;
            }

            return mayAsk;
        }
    }

    /// <returns>Whether this closed it.</returns>
    public bool Succeed()
    {
        lock (_gate)
        {
            var wasOpen = _failures >= MostFailures;
            _underWay--;
            _isTried = false;
            _failures = 0;
            return wasOpen;
        }
    }

    /// <returns>Whether this opened it.</returns>
    public bool Fail()
    {
        lock (_gate)
        {
            _underWay--;
            _isTried = false;
            _failedAt = clock.GetTimestamp();
            return ++_failures == MostFailures;
        }
    }

    /// <summary>The turn ended before the service could answer: it has shown nothing.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            _underWay--;
            _isTried = false;
        }
    }
}
