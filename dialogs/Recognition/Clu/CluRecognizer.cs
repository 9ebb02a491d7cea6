using System.Diagnostics.CodeAnalysis;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.Logging;

namespace FamilyGuide.Dialogs.Recognition.Clu;

/// <summary>
/// Understands with Azure's conversational language understanding, and with the local recognizer whenever that doesn't
/// help in time.
/// </summary>
/// <remarks>
/// Danger, the brake and commands are heard before and without it. It gets the redacted text and nothing else of a
/// conversation.
/// </remarks>
sealed partial class CluRecognizer(
    IQuestionRecognizer local,
    CluService service,
    CluBreaker breaker,
    ILibrary library,
    TimeProvider clock,
    ILogger<CluRecognizer> logger) : IQuestionRecognizer
{
    /// <summary>For everything together: with the rest of a turn, a person waits two seconds at most.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(1.5);

    /// <summary>Whoever asks for a longer pause than this is not asked again in this turn.</summary>
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    public bool AsksElsewhere => true;

    public async ValueTask<RecognizedQuestion> RecognizeAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = utterance.MayLeave ? CluText.Of(utterance.Redacted) : "";
        if (text.Length == 0)
        {
            return await local.RecognizeAsync(utterance, cancellationToken);
        }

        var (trouble, matches) = await UnderstandAsync(text, utterance.Language, cancellationToken);
        if (trouble == CluTrouble.None)
        {
            CluMeter.Answered();
            return new(matches, CluThresholds.OfClu) { HoldsInEveryLanguage = true };
        }

        CluMeter.FellBack(trouble);
        return await local.RecognizeAsync(utterance, cancellationToken);
    }

    async Task<CluMeaning> UnderstandAsync(string text, Language language, CancellationToken cancellationToken)
    {
        if (!breaker.TryEnter())
        {
            return CluMeaning.Missing(CluTrouble.NotAsked);
        }

        var (trouble, reply) = await TryAskAsync(text, language, cancellationToken);
        var meaning = trouble == CluTrouble.None
            ? CluMeaning.Of(reply, library.Current, language)
            : CluMeaning.Missing(trouble);
        Tell(meaning.Trouble, reply.Status);
        return meaning;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the service does, the family gets an answer.")]
    async Task<(CluTrouble Trouble, CluReply Reply)> TryAskAsync(
        string text, Language language, CancellationToken cancellationToken)
    {
        using var budget = new CancellationTokenSource(Budget, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        try
        {
            return (CluTrouble.None, await AskAsync(text, language, either.Token));
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            breaker.Leave();
            throw;
        }
        catch (Exception)
        {
            return (budget.IsCancellationRequested ? CluTrouble.TooSlow : CluTrouble.Unreachable, default);
        }
    }

    async Task<CluReply> AskAsync(string text, Language language, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        var reply = await service.AskAsync(text, language, cancellationToken);
        if (reply is not { Status: CluMeaning.TooManyRequests, RetryAfter: { } pause }
            || pause > LongestPause
            || clock.GetElapsedTime(began) + pause >= Budget)
        {
            return reply;
        }

        await Task.Delay(pause, clock, cancellationToken);
        return await service.AskAsync(text, language, cancellationToken);
    }

    void Tell(CluTrouble trouble, int status)
    {
        if (trouble == CluTrouble.None)
        {
            if (breaker.Succeed())
            {
                Log.CluIsBack(logger);
            }

            return;
        }

        Log.CluFailed(logger, trouble.Word, status);
        if (breaker.Fail())
        {
            CluMeter.BreakerOpened();
            Log.CluLeftAlone(logger, CluBreaker.MostFailures, CluBreaker.Break.TotalSeconds);
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "CluFailed: {Why}, status {Status}")]
        public static partial void CluFailed(ILogger logger, string why, int status);

        [LoggerMessage(2, LogLevel.Warning, "CluLeftAlone after {Failures} failures, for {Seconds} s")]
        public static partial void CluLeftAlone(ILogger logger, int failures, double seconds);

        [LoggerMessage(3, LogLevel.Information, "CluIsBack")]
        public static partial void CluIsBack(ILogger logger);
    }
}
