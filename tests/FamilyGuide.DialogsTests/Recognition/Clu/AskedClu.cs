using FamilyGuide.BotTests.Hosting;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Recognition.Clu;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Load.Clu.Loopback;
using Microsoft.Extensions.Logging;

namespace FamilyGuide.DialogsTests.Recognition.Clu;

/// <summary>A recognizer with its service on this machine, and a clock that a test turns.</summary>
sealed class AskedClu : IAsyncDisposable
{
    public const string Question = "How do I report my sister?";

    public AskedClu(Uri? endpoint = null)
    {
        Recognizer = new(
            Local,
            new(
                new()
                {
                    Endpoint = endpoint ?? Service.Url,
                    Key = CluCall.Key,
                    Project = CluCall.Project,
                    Deployment = CluCall.Deployment,
                },
                Clock),
            new(Clock),
            Driving.Family.Get<ILibrary>(),
            Clock,
            new Logger<CluRecognizer>(Logs));
        Service.Intents = _ => [("report-a-relative", 0.9), ("None", 0.05)];
    }

    public LoopbackClu Service { get; } = new();

    public KeptLocal Local { get; } = new();

    public KeptLogs Logs { get; } = new();

    public WaitingClock Clock { get; } = new();

    public CluRecognizer Recognizer { get; }

    public Task<RecognizedQuestion> AskAsync(string text = Question, CancellationToken? cancellationToken = null) =>
        Recognizer
            .RecognizeAsync(new(text, Language.English) { MayLeave = true }, cancellationToken ?? TestContext.Current.CancellationToken)
            .AsTask();

    /// <summary>Asks, rests, and says whether the service understood.</summary>
    public async Task<bool> IsUnderstoodAsync()
    {
        var question = await AskAsync();
        Clock.Advance(CluBreaker.Rest);
        return question.Thresholds == CluThresholds.OfClu;
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
