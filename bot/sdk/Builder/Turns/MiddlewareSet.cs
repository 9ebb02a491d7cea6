using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order of its registration.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    readonly List<IMiddleware> _middleware = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        BotAssert.MiddlewareNotNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await ReceiveAsync(turnContext, null, 0, cancellationToken);
        await next(cancellationToken);
    }

    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ReceiveAsync(turnContext, callback, 0, cancellationToken);

    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    Task ReceiveAsync(
        ITurnContext turnContext, BotCallbackHandler callback, int index, CancellationToken cancellationToken) =>
        index == _middleware.Count
            ? callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask
            : _middleware[index].OnTurnAsync(
                turnContext, next => ReceiveAsync(turnContext, callback, index + 1, next), cancellationToken);
}
