namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step knows: the answer to the step before, and what the steps keep for each other.</summary>
public class WaterfallStepContext : DialogContext
{
    readonly WaterfallDialog _waterfall;
    bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog parentWaterfall,
        DialogContext dc,
        object options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object result = null)
        : base(dc.Dialogs, dc, new(dc.Stack))
    {
        _waterfall = parentWaterfall;
        Parent = dc.Parent;
        Index = index;
        Options = options;
        Reason = reason;
        Result = result;
        Values = values;
    }

    public int Index { get; }

    public object Options { get; }

    public DialogReason Reason { get; }

    public object Result { get; }

    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on without asking anything.</summary>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        NotACancellationToken.Check(result, nameof(result));
        if (_nextCalled)
        {
            throw new InvalidOperationException("WaterfallStepContext.NextAsync(): method already called for dialog"
                + $" and step '{_waterfall.Id}[{Index}]'.");
        }

        _nextCalled = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
