using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>Questions of many readers that go to the server together, and are answered in one round trip.</summary>
/// <typeparam name="TAsk">What one reader wants to know.</typeparam>
/// <typeparam name="TAnswer">What it gets.</typeparam>
/// <remarks>Like the writer it never waits for more: while one query is under way, the next one gathers.</remarks>
sealed class Together<TAsk, TAnswer> : IAsyncDisposable
{
    /// <summary>A lone reader waits for nobody, and a crowd shares.</summary>
    const int Most = 64;

    readonly Channel<(TAsk Ask, TaskCompletionSource<TAnswer> Answered)> _asked =
        Channel.CreateUnbounded<(TAsk, TaskCompletionSource<TAnswer>)>();

    readonly Func<IReadOnlyList<TAsk>, Task<TAnswer[]>> _query;
    readonly Task _asking;

    /// <param name="lanes">Queries that may be under way at once.</param>
    /// <param name="query">Answers in the order of the questions.</param>
    public Together(int lanes, Func<IReadOnlyList<TAsk>, Task<TAnswer[]>> query)
    {
        _query = query;
        _asking = Task.WhenAll(Enumerable.Range(0, lanes).Select(_ => Task.Run(AskAllAsync)));
    }

    public async Task<TAnswer> AskAsync(TAsk ask, CancellationToken cancellationToken)
    {
        var answered = new TaskCompletionSource<TAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_asked.Writer.TryWrite((ask, answered)))
        {
            throw new StoreUnavailableException(StoreTrouble.Closed);
        }

        return await answered.Task.WaitAsync(cancellationToken);
    }

    [SuppressMessage("Usage", "VSTHRD003", Justification = "It was begun here, and nobody else waits for it.")]
    public async ValueTask DisposeAsync()
    {
        _asked.Writer.TryComplete();
        await _asking;
    }

    async Task AskAllAsync()
    {
        var gathered = new List<(TAsk Ask, TaskCompletionSource<TAnswer> Answered)>(Most);
        while (await _asked.Reader.WaitToReadAsync())
        {
            while (gathered.Count < Most && _asked.Reader.TryRead(out var next))
            {
                gathered.Add(next);
            }

            if (gathered.Count > 0)
            {
                await AskAsync(gathered);
                gathered.Clear();
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong is told to whoever asked.")]
    async Task AskAsync(List<(TAsk Ask, TaskCompletionSource<TAnswer> Answered)> gathered)
    {
        try
        {
            var answers = await _query(gathered.ConvertAll(asked => asked.Ask));
            for (var index = 0; index < answers.Length; index++)
            {
                gathered[index].Answered.SetResult(answers[index]);
            }
        }
        catch (Exception error)
        {
            gathered.ForEach(asked => asked.Answered.TrySetException(error));
        }
    }
}
