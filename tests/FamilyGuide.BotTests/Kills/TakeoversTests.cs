using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Kills;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Kills;

/// <summary>How long families waited is read from their books.</summary>
public sealed class TakeoversTests
{
    readonly FakeTimeProvider _clock = new();
    readonly Ledger _ledger;

    public TakeoversTests() => _ledger = new Ledger { Clock = _clock };

    [Fact]
    public void A_takeover_lasts_from_the_kill_to_the_slowest_reply_to_what_the_dead_host_had_taken()
    {
        var (quick, slow) = (_ledger.Open("quick"), _ledger.Open("slow"));
        Post(quick, host: 0);
        Post(slow, host: 0);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var killedAt = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromSeconds(2));
        Answer(quick);
        _clock.Advance(TimeSpan.FromSeconds(3));
        Answer(slow);

        Assert.Equal([TimeSpan.FromSeconds(5)], Read((0, killedAt)).Waits);
    }

    [Fact]
    public void What_the_other_host_had_and_what_was_answered_before_do_not_count()
    {
        var (others, before) = (_ledger.Open("others"), _ledger.Open("before"));
        Post(others, host: 1);
        Post(before, host: 0);
        Answer(before);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var killedAt = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromSeconds(2));
        Answer(others);

        Assert.Empty(Read((0, killedAt)).Waits);
    }

    static void Post(ConversationLedger family, int host)
    {
        var post = family.Post(step: 0, family.Conversation, "hello");
        family.Try(post, host);
        family.Acknowledge(post, family.Conversation + "|1");
    }

    static void Answer(ConversationLedger family) => family.See(
        new Activity(family.Conversation + "|2", "message", null, "answer", family.Conversation + "|1", null));

    Takeovers Read(params (int Host, long At)[] kills)
    {
        _ledger.Check(new Dictionary<string, IReadOnlyList<Activity>>(StringComparer.Ordinal));
        return Takeovers.Read(kills, _ledger);
    }
}
