using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Machines;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Machines;

/// <summary>Who types, on two machines whose bells ring at once.</summary>
public sealed class TypingBoardTests
{
    readonly FakeTimeProvider _clock = new(new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));
    readonly ConversationId _talk = ConversationId.New();
    readonly WireBell _bell = new();
    readonly TypingBoard _here;
    readonly TypingBoard _there;

    public TypingBoardTests()
    {
        (_here, _there) = (Board(_bell), Board(new WireBell()));
        _bell.To = _there;
    }

    [Fact]
    public void Whoever_types_at_one_machine_types_at_the_other_until_they_stop_by_themselves()
    {
        _here.Types(_talk, Typist.Family);

        Assert.True(_there.IsTyping(_talk, Typist.Family));
        Assert.False(_there.IsTyping(_talk, Typist.Advocate));
        _clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.True(_there.IsTyping(_talk, Typist.Family));
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.False(_there.IsTyping(_talk, Typist.Family));
        Assert.False(_here.IsTyping(_talk, Typist.Family));
    }

    [Fact]
    public void A_thousand_keys_are_told_once_in_two_seconds_and_never_flicker()
    {
        for (var key = 0; key < 1000; key++)
        {
            _here.Types(_talk, Typist.Advocate);
            _clock.Advance(TimeSpan.FromMilliseconds(10));
            Assert.True(_there.IsTyping(_talk, Typist.Advocate));
        }

        Assert.Equal(5, _bell.Rung.Count);
    }

    [Fact]
    public void A_message_ends_it_everywhere_and_whoever_did_not_type_says_nothing()
    {
        _here.Stops(_talk, Typist.Family);
        Assert.Empty(_bell.Rung);

        _here.Types(_talk, Typist.Family);
        _here.Stops(_talk, Typist.Family);

        Assert.False(_there.IsTyping(_talk, Typist.Family));
        Assert.Equal([true, false], _bell.Rung.Select(sign => sign.IsTyping));
        _here.Types(_talk, Typist.Family);
        Assert.True(_there.IsTyping(_talk, Typist.Family));
    }

    [Fact]
    public async Task What_another_machine_says_is_not_passed_on_and_wakes_who_reads_here()
    {
        var (back, readers) = (new WireBell(), Readers(new WireBell()));
        var board = new TypingBoard(readers, back, _clock);
        using var reader = readers.Watch(_talk);

        board.Hear(new(_talk, Typist.Family, IsTyping: true));

        Assert.True(await reader.WaitAsync(TestContext.Current.CancellationToken));
        Assert.Empty(back.Rung);
    }

    TypingBoard Board(WireBell bell) => new(Readers(bell), bell, _clock);

    static ReaderSignals Readers(WireBell bell) => new(bell, []);

    /// <summary>Ends at the other machine, at once.</summary>
    sealed class WireBell : IMachineBell
    {
        public TypingBoard? To { get; set; }

        public List<TypingSign> Rung { get; } = [];

        public void Ring(ConversationId id) => Assert.Fail("Typing is no news.");

        public void Ring(TypingSign sign)
        {
            Rung.Add(sign);
            To?.Hear(sign);
        }

        public Task ListenAsync(IBellListener listener, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
