using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Steps one after the other, each fed with the answer to the one before.</summary>
public class WaterfallDialog : Dialog
{
    const string PersistedOptions = "options";
    const string StepIndex = "stepIndex";
    const string PersistedValues = "values";
    const string PersistedInstanceId = "instanceId";

    readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId)
    {
        _steps = [.. actions ?? []];
    }

    bool IsTracked => TelemetryClient is not NullBotTelemetryClient;

    public override string GetVersion() => $"{Id}:{_steps.Count}";

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        _steps.Add(step ?? throw new ArgumentNullException(nameof(step)));
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        NotACancellationToken.Check(options, nameof(options));
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog.State;
        state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object>();
        state[PersistedInstanceId] = Guid.NewGuid().ToString();
        if (IsTracked)
        {
            Track("WaterfallStart", state);
            TelemetryClient.TrackDialogView(Id);
        }

        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Only a message answers a step.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : EndOfTurn;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return await RunStepAsync(dc, IndexOf(dc.ActiveDialog.State) + 1, reason, result, cancellationToken);
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default)
    {
        if (IsTracked && reason == DialogReason.CancelCalled)
        {
            Track("WaterfallCancel", instance.State, StepName(IndexOf(instance.State)));
        }
        else if (IsTracked && reason == DialogReason.EndCalled)
        {
            Track("WaterfallComplete", instance.State);
        }

        return Task.CompletedTask;
    }

    protected virtual async Task<DialogTurnResult> OnStepAsync(
        WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (IsTracked)
        {
            Track("WaterfallStep", stepContext.ActiveDialog.State, StepName(stepContext.Index));
        }

        return await _steps[stepContext.Index](stepContext, cancellationToken);
    }

    protected async Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog.State;
        state[StepIndex] = index;
        var options = state[PersistedOptions];
        var values = StateValue.Get<IDictionary<string, object>>(state, PersistedValues);
        var step = new WaterfallStepContext(this, dc, options, values, index, reason, result);
        return await OnStepAsync(step, cancellationToken);
    }

    static int IndexOf(IDictionary<string, object> state) =>
        Convert.ToInt32(state[StepIndex], CultureInfo.InvariantCulture);

    string StepName(int index)
    {
        var name = _steps[index].Method.Name;
        return string.IsNullOrWhiteSpace(name) || name.Contains('<') ? $"Step{index + 1}of{_steps.Count}" : name;
    }

    void Track(string eventName, IDictionary<string, object> state, string stepName = null)
    {
        var properties = new Dictionary<string, string> { ["DialogId"] = Id };
        if (stepName is not null)
        {
            properties["StepName"] = stepName;
        }

        properties["InstanceId"] = state[PersistedInstanceId] as string;
        TelemetryClient.TrackEvent(eventName, properties);
    }
}
