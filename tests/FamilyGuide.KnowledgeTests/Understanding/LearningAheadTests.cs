using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.KnowledgeTests.Understanding;

public sealed class LearningAheadTests
{
    int _givenBack;

    [Fact]
    public async Task What_only_learning_needed_is_given_back_after_the_last_has_learnt_and_not_before()
    {
        var ahead = new LearningAhead(() => _givenBack++);
        using var mayEnd = new ManualResetEventSlim();
        var slow = ahead.BeginAsync(() => mayEnd.Wait(TestContext.Current.CancellationToken));

        await ahead.BeginAsync(() => { });
        Assert.Equal(0, _givenBack);

        mayEnd.Set();
        await slow;
        Assert.Equal(1, _givenBack);
    }

    [Fact]
    public async Task It_is_given_back_when_the_last_could_not_learn()
    {
        var ahead = new LearningAhead(() => _givenBack++);

        await Assert.ThrowsAsync<InvalidDataException>(() => ahead.BeginAsync(() => throw new InvalidDataException()));

        Assert.Equal(1, _givenBack);
    }
}
