using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext : ITurnContext, IDisposable
{
    const string LocaleKey = "turn.locale";

    readonly List<SendActivitiesHandler> _onSendActivities = [];
    readonly List<UpdateActivityHandler> _onUpdateActivity = [];
    readonly List<DeleteActivityHandler> _onDeleteActivity = [];
    bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        TurnState = [];
        BufferedReplyActivities = [];
    }

    /// <summary>The same turn, led by another activity.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        BufferedReplyActivities = [];
        if (turnContext is TurnContext other)
        {
            BufferedReplyActivities = other.BufferedReplyActivities;
            _onSendActivities = other._onSendActivities;
            _onUpdateActivity = other._onUpdateActivity;
            _onDeleteActivity = other._onDeleteActivity;
        }
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>The replies of a turn whose channel wants them in the answer to its request.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Add(_onSendActivities, handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Add(_onUpdateActivity, handler);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Add(_onDeleteActivity, handler);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            TurnState.Dispose();
        }

        _disposed = true;
    }

    TurnContext Add<T>(List<T> handlers, T handler)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(handler);
        handlers.Add(handler);
        return this;
    }
}
