using System.Diagnostics;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Recognition.Clu;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Load.Clu.Loopback;

namespace FamilyGuide.DialogsTests.Recognition.Clu;

/// <summary>What the service is asked, and what its answers mean.</summary>
public sealed class CluRecognizerTests
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "How do I report my sister, 19880101-1234?", "How do I report my sister, [number]?")]
    [InlineData("ar", "كيف أبلغ عن \"أختي\"؟ 👨‍👩‍👧", "كيف أبلغ عن \"أختي\"؟ 👨‍👩‍👧")]
    [InlineData("sv", "Hur anmäler jag min syster?", "Hur anmäler jag min syster?")]
    public async Task The_service_gets_the_redacted_question_as_documented_and_nothing_else(
        string language, string typed, string sent)
    {
        await using var clu = new AskedClu();
        using var turn = new Activity("turn").SetIdFormat(ActivityIdFormat.W3C).Start();

        await clu.Recognizer.RecognizeAsync(new(typed, Language.FindOrEnglish(language)) { MayLeave = true }, None);

        var call = await clu.Service.TakeAsync(None);
        Assert.Empty(call.Faults());
        Assert.Equal((sent, language), (call.Text, call.Language));
    }

    [Fact]
    public async Task A_long_question_is_cut_to_what_the_service_takes()
    {
        await using var clu = new AskedClu();

        await clu.AskAsync(string.Concat(Enumerable.Repeat("My number is 1234. ", 500)));

        Assert.Empty((await clu.Service.TakeAsync(None)).Faults());
    }

    [Fact]
    public async Task Its_intents_are_entries_likeliest_first_and_its_confidences_have_their_own_thresholds()
    {
        await using var clu = new AskedClu();
        clu.Service.Intents = _ =>
            [("None", 0.1), ("an-old-entry", 0.3), ("where-is-my-relative", 0.04), ("report-a-relative", 0.56)];

        var question = await clu.AskAsync();

        Assert.Equal(
            [("report-a-relative", 0.56), ("where-is-my-relative", 0.04)],
            question.Matches.Select(match => (match.Id.Value, match.Score)));
        Assert.Equal(CluThresholds.OfClu, question.Thresholds);
        Assert.True(question.HoldsInEveryLanguage);
        Assert.Equal(0, clu.Local.Asked);
    }

    [Fact]
    public async Task What_the_service_takes_for_nothing_it_knows_is_not_guessed_at()
    {
        await using var clu = new AskedClu();
        clu.Service.Intents = _ => [("None", 0.93), ("report-a-relative", 0.07)];

        var question = await clu.AskAsync();

        Assert.Equal(VerdictKind.Unknown, ThresholdPolicy.Of(question.Matches, question.Thresholds).Kind);
        Assert.Equal(0, clu.Local.Asked);
    }

    [Theory]
    [InlineData(0.66, 0.3, "Answer")]
    [InlineData(0.65, 0.5, "Answer")]
    [InlineData(0.65, 0.52, "Clarify")]
    [InlineData(0.64, 0.1, "Clarify")]
    [InlineData(0.19, 0.18, "Unknown")]
    public async Task A_confident_and_clear_first_is_answered_others_are_asked_about(
        double first, double second, string verdict)
    {
        await using var clu = new AskedClu();
        clu.Service.Intents = _ => [("report-a-relative", first), ("where-is-my-relative", second)];

        var question = await clu.AskAsync();

        Assert.Equal(verdict, ThresholdPolicy.Of(question.Matches, question.Thresholds).Kind.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Nothing_is_not_sent(string text)
    {
        await using var clu = new AskedClu();

        Assert.Same(KeptLocal.Answer, await clu.AskAsync(text));

        Assert.Equal(0, clu.Service.Asked);
    }

    [Fact]
    public async Task A_turn_that_ends_ends_its_question_and_is_nobodys_failure()
    {
        await using var clu = new AskedClu();
        clu.Service.Mood = CluMood.NeverAnswers;
        using var turn = new CancellationTokenSource();
        for (var time = 0; time <= CluBreaker.MostAtOnce; time++)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(turn.Token);
            var asking = clu.AskAsync(cancellationToken: ended.Token);
            await clu.Service.TakeAsync(None);
            await ended.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        }

        clu.Service.Mood = CluMood.Answers;
        Assert.True(await clu.IsUnderstoodAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => clu.AskAsync(cancellationToken: new(canceled: true)));
        Assert.Equal(0, clu.Local.Asked);
    }
}
