namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How the stack stands after a call, with the result of the dialog that ended.</summary>
public class DialogTurnResult(DialogTurnStatus status, object result = null)
{
    public DialogTurnStatus Status { get; set; } = status;

    public object Result { get; set; } = result;

    public bool ParentEnded { get; set; }
}
