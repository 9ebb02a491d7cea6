namespace Microsoft.Bot.Builder.Dialogs;

/// <content>The calls that move the stack.</content>
public partial class DialogContext
{
    const string ActivityReceivedEmitted = "activityReceivedEmitted";

    public async Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (string.IsNullOrEmpty(dialogId))
            {
                throw new ArgumentNullException(nameof(dialogId));
            }

            var dialog = FindDialog(dialogId)
                ?? throw new ArgumentException(
                    $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found."
                    + " The dialog must be included in the current or parent DialogSet."
                    + " For example, if subclassing a ComponentDialog you can call AddDialog()"
                    + " within your constructor.");
            Stack.Insert(0, new() { Id = dialogId, State = new Dictionary<string, object>() });
            return await dialog.BeginDialogAsync(this, options, cancellationToken);
        }
        catch (Exception e)
        {
            Locate(e);
            throw;
        }
    }

    public async Task<DialogTurnResult> PromptAsync(
        string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        ArgumentNullException.ThrowIfNull(options);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            if (Context.TurnState.TryAdd(ActivityReceivedEmitted, true))
            {
                await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, true, true, cancellationToken);
            }

            if (ActiveDialog is not { } active)
            {
                return new(DialogTurnStatus.Empty);
            }

            var dialog = FindDialog(active.Id)
                ?? throw new InvalidOperationException(
                    $"Failed to continue dialog. A dialog with id {active.Id} could not be found.");
            return await dialog.ContinueDialogAsync(this, cancellationToken);
        }
        catch (Exception e)
        {
            Locate(e);
            throw;
        }
    }

    public async Task<DialogTurnResult> EndDialogAsync(
        object result = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (result is CancellationToken)
            {
                throw new ArgumentException($"{ActiveDialog.Id}.EndDialogAsync() You can't pass a cancellation token"
                    + " as the result of a dialog when calling EndDialog.");
            }

            await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
            if (ActiveDialog is not { } active)
            {
                return new(DialogTurnStatus.Complete, result);
            }

            var dialog = FindDialog(active.Id)
                ?? throw new InvalidOperationException("DialogContext.EndDialogAsync(): Can't resume previous dialog."
                    + $" A dialog with an id of '{active.Id}' wasn't found.");
            return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
        }
        catch (Exception e)
        {
            Locate(e);
            throw;
        }
    }

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>Ends every dialog of this stack, and of those above if they don't object to the event.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents,
        string eventName = null,
        object eventValue = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            NotACancellationToken.Check(eventValue, nameof(eventValue));
            if (Stack.Count == 0 && Parent is null)
            {
                return new(DialogTurnStatus.Empty);
            }

            var isFirst = true;
            var dc = this;
            while (dc is not null)
            {
                if (dc.Stack.Count == 0)
                {
                    dc = cancelParents ? dc.Parent : null;
                }
                else if (!isFirst && await dc.EmitEventAsync(
                    eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken))
                {
                    break;
                }
                else
                {
                    await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
                }

                isFirst = false;
            }

            return new(DialogTurnStatus.Cancelled);
        }
        catch (Exception e)
        {
            Locate(e);
            throw;
        }
    }

    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            NotACancellationToken.Check(options, nameof(options));
            await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
            return await BeginDialogAsync(dialogId, options, cancellationToken);
        }
        catch (Exception e)
        {
            Locate(e);
            throw;
        }
    }

    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            if (!await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken)
                && ActiveDialog is { } active)
            {
                var dialog = FindDialog(active.Id)
                    ?? throw new InvalidOperationException(
                        $"DialogSet.RepromptDialogAsync(): Can't find A dialog with an id of '{active.Id}'.");
                await dialog.RepromptDialogAsync(Context, active, cancellationToken);
            }
        }
        catch (Exception e)
        {
            Locate(e);
            throw;
        }
    }

    async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        if (Dialogs.Find(active.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
        }

        Stack.RemoveAt(0);
    }
}
