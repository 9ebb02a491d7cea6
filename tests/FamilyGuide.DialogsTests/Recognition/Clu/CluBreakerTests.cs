using FamilyGuide.Dialogs.Recognition.Clu;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.DialogsTests.Recognition.Clu;

public sealed class CluBreakerTests
{
    readonly FakeTimeProvider _clock = new();
    readonly CluBreaker _breaker;

    public CluBreakerTests() => _breaker = new(_clock);

    [Fact]
    public void A_service_that_has_failed_is_not_asked_again_in_the_same_turn()
    {
        Fails(1);

        Assert.False(_breaker.TryEnter());
        _clock.Advance(CluBreaker.Rest - TimeSpan.FromMilliseconds(1));
        Assert.False(_breaker.TryEnter());
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(_breaker.TryEnter());
    }

    [Fact]
    public void It_opens_after_five_failures_in_a_row_and_says_so_once()
    {
        bool[] opened = [.. Enumerable.Range(0, 7).Select(_ => FailsAfterARest())];

        Assert.Equal([false, false, false, false, true, false, false], opened);
        _clock.Advance(CluBreaker.Break - TimeSpan.FromMilliseconds(1));
        Assert.False(_breaker.TryEnter());
    }

    [Fact]
    public void An_answer_between_them_makes_failures_no_row()
    {
        Fails(4);
        Rests();
        Assert.True(_breaker.TryEnter());
        Assert.False(_breaker.Succeed());
        Fails(4);
        Rests();

        Assert.True(_breaker.TryEnter());
    }

    [Fact]
    public void After_thirty_seconds_one_question_tries_and_the_others_do_not()
    {
        Fails(5);
        _clock.Advance(CluBreaker.Break);

        Assert.True(_breaker.TryEnter());
        Assert.False(_breaker.TryEnter());
        _clock.Advance(CluBreaker.Break);
        Assert.False(_breaker.TryEnter());
    }

    [Fact]
    public void If_it_is_answered_everybody_may_ask_again()
    {
        Fails(5);
        _clock.Advance(CluBreaker.Break);
        Assert.True(_breaker.TryEnter());

        Assert.True(_breaker.Succeed());

        Assert.True(_breaker.TryEnter());
        Assert.True(_breaker.TryEnter());
    }

    [Fact]
    public void If_it_fails_too_another_tries_after_thirty_seconds_more()
    {
        Fails(5);
        _clock.Advance(CluBreaker.Break);
        Assert.True(_breaker.TryEnter());

        Assert.False(_breaker.Fail());

        _clock.Advance(CluBreaker.Break - TimeSpan.FromMilliseconds(1));
        Assert.False(_breaker.TryEnter());
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(_breaker.TryEnter());
    }

    [Fact]
    public void Who_tries_and_goes_away_lets_another_try()
    {
        Fails(5);
        _clock.Advance(CluBreaker.Break);
        Assert.True(_breaker.TryEnter());

        _breaker.Leave();

        Assert.True(_breaker.TryEnter());
    }

    [Fact]
    public void However_slow_the_service_half_of_the_turns_do_not_wait_for_it()
    {
        Assert.All(Enumerable.Range(0, CluBreaker.MostAtOnce), _ => Assert.True(_breaker.TryEnter()));

        Assert.False(_breaker.TryEnter());
        _breaker.Leave();
        Assert.True(_breaker.TryEnter());
        _breaker.Succeed();
        Assert.True(_breaker.TryEnter());
    }

    void Fails(int times)
    {
        for (var time = 0; time < times; time++)
        {
            FailsAfterARest();
        }
    }

    /// <summary>Whoever had begun to ask before it opened may still fail.</summary>
    bool FailsAfterARest()
    {
        Rests();
        _breaker.TryEnter();
        return _breaker.Fail();
    }

    void Rests() => _clock.Advance(CluBreaker.Rest);
}
