using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of one conversation in one turn, and the calls that move it.</summary>
public partial class DialogContext
{
    readonly DialogContext _outer;

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        Dialogs = dialogs ?? throw new ArgumentNullException(nameof(dialogs));
        Context = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        Stack = state.DialogStack;
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext.Context, state)
    {
        Parent = parentDialogContext;
        _outer = parentDialogContext;
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The active dialog first.</summary>
    public List<DialogInstance> Stack { get; }

    public DialogContext Parent { get; set; }

    /// <summary>The context inside the active dialog, if that is a container.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container
            ? container.CreateChildContext(this)
            : null;

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Services for the dialogs of this context and below.</summary>
    public TurnContextStateCollection Services => field ??= Inherit(_outer?.Services);

    public Dialog FindDialog(string dialogId) =>
        Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId) ?? FindBeside(dialogId);

    /// <summary>The locale of the turn if it is one, else that of the process.</summary>
    public string GetLocale()
    {
        var locale = (Context as TurnContext)?.Locale;
        if (string.IsNullOrEmpty(locale))
        {
            locale = Context.Activity?.Locale;
        }

        var culture = string.IsNullOrEmpty(locale) ? null : Cultures.Find(locale);
        return (culture ?? Thread.CurrentThread.CurrentCulture).Name;
    }

    public async Task<bool> EmitEventAsync(
        string name,
        object value = null,
        bool bubble = true,
        bool fromLeaf = false,
        CancellationToken cancellationToken = default)
    {
        var dc = fromLeaf ? Leaf() : this;
        try
        {
            return dc.ActiveDialog is { } active
                && dc.FindDialog(active.Id) is { } dialog
                && await dialog.OnDialogEventAsync(
                    dc, new() { Bubble = bubble, Name = name, Value = value }, cancellationToken);
        }
        catch (Exception e)
        {
            Locate(e);
            throw;
        }
    }

    /// <summary>The dialog among those of the container that this context is in.</summary>
    Dialog FindBeside(string dialogId) =>
        Parent?.ActiveDialog?.Id is { } parentId && Parent.FindDialog(parentId) is DialogContainer container
            ? container.FindDialog(dialogId, this)
            : null;

    DialogContext Leaf()
    {
        var dc = this;
        while (dc.Child is { } child)
        {
            dc = child;
        }

        return dc;
    }

    /// <summary>Notes in the exception where the conversation stood: ids only, nothing that anybody said.</summary>
    void Locate(Exception exception)
    {
        if (exception.Data.Contains(nameof(DialogContext)))
        {
            return;
        }

        var stack = new List<string>();
        for (var dc = this; dc is not null; dc = dc.Parent)
        {
            stack.AddRange(dc.Stack.Select(instance => instance.Id));
        }

        exception.Data.Add(nameof(DialogContext), new Dictionary<string, object>
        {
            [nameof(ActiveDialog)] = ActiveDialog?.Id,
            [nameof(Parent)] = Parent?.ActiveDialog?.Id,
            [nameof(Stack)] = stack,
        });
    }

    static TurnContextStateCollection Inherit(TurnContextStateCollection services)
    {
        var inherited = new TurnContextStateCollection();
        foreach (var (key, service) in services ?? [])
        {
            inherited[key] = service;
        }

        return inherited;
    }
}
