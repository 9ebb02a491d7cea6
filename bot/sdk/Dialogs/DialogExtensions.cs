namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>Continues the conversation where it stands, or begins this dialog if it stands nowhere.</summary>
    /// <remarks>
    /// Microsoft's sends the state of the conversation as a trace after each turn. This doesn't: what families say is
    /// nobody's trace. Neither does it know skills.
    /// </remarks>
    public static async Task RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(accessor)
        {
            TelemetryClient = turnContext.TurnState.Get<IBotTelemetryClient>() ?? dialog.TelemetryClient,
        };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        foreach (var (key, service) in turnContext.TurnState)
        {
            dc.Services[key] = service;
        }

        while (!await TryRunAsync(dialog, dc, cancellationToken))
        {
            // A dialog handled the error, and the stack may be another now.
        }
    }

    static async Task<bool> TryRunAsync(Dialog dialog, DialogContext dc, CancellationToken cancellationToken)
    {
        try
        {
            var turn = await dc.ContinueDialogAsync(cancellationToken);
            if (turn.Status == DialogTurnStatus.Empty)
            {
                await dc.BeginDialogAsync(dialog.Id, null, cancellationToken);
            }

            return true;
        }
        catch (Exception error)
        {
            if (!await IsHandledAsync(dc, error, cancellationToken))
            {
                throw;
            }

            return false;
        }
    }

    static async Task<bool> IsHandledAsync(DialogContext dc, Exception error, CancellationToken cancellationToken)
    {
        try
        {
            return await dc.EmitEventAsync(DialogEvents.Error, error, true, true, cancellationToken);
        }
        catch (Exception e)
        {
            throw new AggregateException("Unable to emit the error as a DialogEvent.", e, error);
        }
    }
}
