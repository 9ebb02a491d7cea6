using System.Diagnostics.Metrics;
using FamilyGuide.Dialogs.Recognition.Clu;
using FamilyGuide.Load.Clu.Loopback;

namespace FamilyGuide.DialogsTests.Recognition.Clu;

/// <summary>Whatever the service does, a question is understood in time.</summary>
public sealed class CluFailureTests
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(CluMood.Throttles), "throttled, status 429")]
    [InlineData(nameof(CluMood.ThrottlesForAMinute), "throttled, status 429")]
    [InlineData(nameof(CluMood.Refuses), "refused, status 401")]
    [InlineData(nameof(CluMood.Fails), "broken, status 500")]
    [InlineData(nameof(CluMood.Rambles), "unreadable, status 200")]
    [InlineData(nameof(CluMood.MissesTheShape), "unreadable, status 200")]
    [InlineData(nameof(CluMood.Orchestrates), "unreadable, status 200")]
    [InlineData(nameof(CluMood.KnowsOtherIntents), "foreign, status 200")]
    [InlineData(nameof(CluMood.HangsUp), "unreachable, status 0")]
    public async Task A_service_that_fails_leaves_the_question_to_this_machine_at_once(string mood, string why)
    {
        await using var clu = new AskedClu();
        clu.Service.Mood = Enum.Parse<CluMood>(mood);

        var question = await clu.AskAsync();

        Assert.Same(KeptLocal.Answer, question);
        Assert.False(question.HoldsInEveryLanguage);
        Assert.Equal(1, clu.Service.Asked);
        Assert.Equal([$"Information CluFailed: {why}"], clu.Logs.Lines);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        const long WhatSocketsHoldToo = 16 * 1024 * 1024;
        await using var clu = new AskedClu();
        clu.Service.Mood = CluMood.NeverEnds;

        Assert.Same(KeptLocal.Answer, await clu.AskAsync());

        Assert.InRange(clu.Service.Flooded, 1, WhatSocketsHoldToo);
    }

    [Fact]
    public async Task Where_nobody_listens_the_question_stays_on_this_machine()
    {
        var gone = new LoopbackClu();
        await gone.DisposeAsync();
        await using var clu = new AskedClu(gone.Url);

        Assert.Same(KeptLocal.Answer, await clu.AskAsync());
        Assert.Equal(["Information CluFailed: unreachable, status 0"], clu.Logs.Lines);
    }

    [Theory]
    [InlineData("""null""")]
    [InlineData("""[]""")]
    [InlineData("""{"kind":"ConversationResult"}""")]
    [InlineData("""{"kind":"ConversationResult","result":{"prediction":{"projectKind":"Conversation"}}}""")]
    [InlineData("""{"kind":"ConversationResult","result":{"prediction":{"projectKind":"Conversation","intents":[]}}}""")]
    [InlineData("""{"kind":"ConversationResult","result":{"prediction":{"projectKind":"Conversation","intents":[null]}}}""")]
    [InlineData("""{"kind":"ConversationResult","result":{"prediction":{"projectKind":"Conversation","intents":[{"category":"report-a-relative"}]}}}""")]
    [InlineData("""{"kind":"ConversationResult","result":{"prediction":{"projectKind":"Conversation","intents":[{"category":"report-a-relative","confidenceScore":1.2}]}}}""")]
    [InlineData("""{"kind":"ConversationResult","result":{"prediction":{"projectKind":"Conversation","intents":[{"category":"report-a-relative","confidenceScore":-1}]}}}""")]
    [InlineData("""{"kind":"ConversationResult","result":{"prediction":{"projectKind":"Conversation","intents":[{"category":"report-a-relative","confidenceScore":"1"}]}}}""")]
    [InlineData("""{"kind":"ConversationResult","result":{"prediction":{"projectKind":"Orchestration","intents":[{"category":"report-a-relative","confidenceScore":1}]}}}""")]
    [InlineData("""{"kind":"Other","result":{"prediction":{"projectKind":"Conversation","intents":[{"category":"report-a-relative","confidenceScore":1}]}}}""")]
    public void An_answer_of_another_shape_is_none(string body) =>
        Assert.Null(CluWire.Read(System.Text.Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData(nameof(CluMood.NeverAnswers))]
    [InlineData(nameof(CluMood.Drips))]
    public async Task A_service_that_is_slow_is_waited_for_one_and_a_half_seconds_and_no_longer(string mood)
    {
        await using var clu = new AskedClu();
        clu.Service.Mood = Enum.Parse<CluMood>(mood);

        var asking = clu.AskAsync();
        await clu.Service.TakeAsync(None);
        if (clu.Service.Mood == CluMood.Drips)
        {
            await clu.Service.DripsAsync(2, None);
        }

        clu.Clock.Advance(CluRecognizer.Budget - TimeSpan.FromMilliseconds(1));
        Assert.False(asking.IsCompleted);
        clu.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Same(KeptLocal.Answer, await asking);
        Assert.Equal(["Information CluFailed: too_slow, status 0"], clu.Logs.Lines);
    }

    [Fact]
    public async Task A_pause_of_a_second_is_kept_and_the_question_asked_once_more()
    {
        await using var clu = new AskedClu();
        clu.Service.IsThen(CluMood.ThrottlesForASecond);

        var asking = clu.AskAsync();
        await clu.Clock.WaitersAsync(2);
        clu.Clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(1, clu.Service.Asked);
        clu.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(CluThresholds.OfClu, (await asking).Thresholds);
        Assert.Equal(2, clu.Service.Asked);
        Assert.All(clu.Service.TakeAll(), call => Assert.Empty(call.Faults()));
    }

    [Fact]
    public async Task It_is_asked_once_more_and_not_twice()
    {
        await using var clu = new AskedClu();
        clu.Service.Mood = CluMood.ThrottlesForASecond;

        var asking = clu.AskAsync();
        await clu.Clock.WaitersAsync(2);
        clu.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Same(KeptLocal.Answer, await asking);
        Assert.Equal(2, clu.Service.Asked);
    }

    [Fact]
    public async Task The_second_try_has_what_the_first_left_of_the_time()
    {
        await using var clu = new AskedClu();
        clu.Service.IsThen(CluMood.ThrottlesForASecond, CluMood.NeverAnswers);

        var asking = clu.AskAsync();
        await clu.Clock.WaitersAsync(2);
        clu.Clock.Advance(TimeSpan.FromSeconds(1));
        await clu.Service.TakeAsync(None);
        await clu.Service.TakeAsync(None);
        clu.Clock.Advance(CluRecognizer.Budget - TimeSpan.FromSeconds(1));

        Assert.Same(KeptLocal.Answer, await asking);
    }

    [Fact]
    public async Task Five_failures_in_a_row_and_it_is_left_alone_for_half_a_minute_then_tried_once()
    {
        await using var clu = new AskedClu();
        clu.Service.Mood = CluMood.Fails;
        for (var time = 0; time < 8; time++)
        {
            Assert.False(await clu.IsUnderstoodAsync());
        }

        Assert.Equal(CluBreaker.MostFailures, clu.Service.Asked);
        clu.Clock.Advance(CluBreaker.Break);
        Assert.False(await clu.IsUnderstoodAsync());
        Assert.False(await clu.IsUnderstoodAsync());
        Assert.Equal(CluBreaker.MostFailures + 1, clu.Service.Asked);

        clu.Service.Mood = CluMood.Answers;
        clu.Clock.Advance(CluBreaker.Break);
        Assert.True(await clu.IsUnderstoodAsync());
        Assert.True(await clu.IsUnderstoodAsync());
        Assert.Contains("Warning CluLeftAlone after 5 failures, for 30 s", clu.Logs.Lines);
        Assert.Equal("Information CluIsBack", clu.Logs.Lines.Last());
    }

    [Fact]
    public async Task Neither_key_nor_address_nor_question_stands_in_a_log()
    {
        await using var clu = new AskedClu();
        foreach (var mood in Enum.GetValues<CluMood>().Except([CluMood.NeverAnswers, CluMood.Drips, CluMood.ThrottlesForASecond]))
        {
            clu.Service.Mood = mood;
            await clu.IsUnderstoodAsync();
            clu.Clock.Advance(CluBreaker.Break);
        }

        var logged = string.Join('\n', clu.Logs.Lines);
        Assert.NotEmpty(logged);
        Assert.DoesNotContain(CluCall.Key, logged, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", logged, StringComparison.Ordinal);
        Assert.DoesNotContain("sister", logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_can_count_how_often_it_helped_and_why_it_did_not()
    {
        List<string> counted = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, counting) =>
        {
            if (instrument.Name.StartsWith("familyguide.clu.", StringComparison.Ordinal))
            {
                counting.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            lock (counted)
            {
                counted.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}".Trim());
            }
        });
        listener.Start();
        await using var clu = new AskedClu();
        clu.Service.IsThen(CluMood.Answers);
        clu.Service.Mood = CluMood.Fails;
        for (var time = 0; time < CluBreaker.MostFailures + 2; time++)
        {
            await clu.IsUnderstoodAsync();
        }

        // The meter is the process's: other tests' figures come too.
        lock (counted)
        {
            Assert.Contains("familyguide.clu.questions 1 answered", counted);
            Assert.Contains("familyguide.clu.questions 1 fell_back broken", counted);
            Assert.Contains("familyguide.clu.questions 1 fell_back not_asked", counted);
            Assert.Contains("familyguide.clu.breaker.openings 1", counted);
        }
    }
}
