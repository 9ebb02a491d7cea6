using System.Text.Json;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Kills;
using FamilyGuide.Load.Races;

namespace FamilyGuide.BotTests.Kills;

/// <summary>A race that goes wrong is found out: here it goes wrong on paper.</summary>
public sealed class RaceCheckTests
{
    static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    readonly ConversationLedger _ledger = new("c");
    readonly List<Activity> _history = [];

    [Fact]
    public void A_race_that_went_well_has_no_violation()
    {
        Says("one");
        Says("two");
        Answers(of: 0, "first");
        Answers(of: 1, "second");

        Assert.Empty(Check());
        Assert.Empty(new RaceCheck(_ledger, _history).CompareWith(SaidTurn.Read(_history)));
    }

    [Fact]
    public void A_message_that_is_not_in_the_log_was_lost()
    {
        Says("one");
        _history.Clear();

        Assert.Contains(ViolationKind.MessageLost, Check());
    }

    [Fact]
    public void A_message_that_is_answered_twice_was_answered_once_too_often()
    {
        Says("one");
        Answers(of: 0, "first");
        Answers(of: 0, "first");

        Assert.Contains(ViolationKind.ReplyDoubled, Check());
    }

    [Fact]
    public void The_second_message_of_the_log_may_not_be_answered_before_the_first()
    {
        Says("one");
        Says("two");
        Answers(of: 1, "second");
        Answers(of: 0, "first");

        Assert.Equal([ViolationKind.OrderInverted], Check());
    }

    [Fact]
    public void An_answer_that_a_serial_run_does_not_give_tells_of_a_lost_update()
    {
        Says("one");
        Answers(of: 0, "first");
        var serial = SaidTurn.Read(_history);
        _history[^1] = _history[^1] with { Text = "as if nothing had been said before" };

        var violation = Assert.Single(new RaceCheck(_ledger, _history).CompareWith(serial));

        Assert.Equal(ViolationKind.UpdateLost, violation.Kind);
    }

    ViolationKind[] Check() =>
    [
        .. new RaceCheck(_ledger, _history).Run()
            .Select(violation => violation.Kind)
            .Where(kind => kind != ViolationKind.NeverDelivered),
    ];

    void Says(string text)
    {
        var post = _ledger.Post(step: 0, clientActivityId: text, text);
        var named = JsonSerializer.SerializeToElement(new { clientActivityID = text });
        _ledger.Acknowledge(post, Add(text, replyToId: null, named));
    }

    void Answers(int of, string text) => Add(text, _ledger.Posts[of].Id, channelData: null);

    string Add(string text, string? replyToId, JsonElement? channelData)
    {
        var place = _history.Count + 1;
        var id = FormattableString.Invariant($"c|{place:0000000}");
        _history.Add(new(id, "message", Noon.AddSeconds(place), text, replyToId, channelData));
        return id;
    }
}
