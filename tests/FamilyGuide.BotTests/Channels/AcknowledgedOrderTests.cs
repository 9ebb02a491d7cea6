using FamilyGuide.Load.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Channels;

/// <summary>The load tool would see answers that overtake each other.</summary>
public sealed class AcknowledgedOrderTests
{
    readonly FakeTimeProvider _clock = new();
    readonly AcknowledgedOrder _order;

    public AcknowledgedOrderTests() => _order = new(3, _clock);

    [Fact]
    public void An_answer_before_that_to_an_older_message_is_an_inversion()
    {
        Brings(0);
        Brings(1);
        Brings(2);

        // A repeat is no news.
        Brings(0);

        Assert.Equal(0, _order.Inversions([0, 1, 2]));
        Assert.Equal(1, _order.Inversions([1, 0, 2]));
        Assert.Equal(2, _order.Inversions([2, 1, 0]));
    }

    [Fact]
    public void Of_two_that_were_on_their_way_together_either_may_be_answered_first()
    {
        _order.Begins(0);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Brings(1);
        _order.Ends(0);

        Assert.Equal(0, _order.Inversions([1, 0]));
        Assert.Equal(0, _order.Inversions([0, 1]));
    }

    void Brings(int number)
    {
        _order.Begins(number);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        _order.Ends(number);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
    }
}
