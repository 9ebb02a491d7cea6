namespace Microsoft.Bot.Builder;

/// <summary>Sees every activity before the bot and after it; not calling next ends the turn here.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
