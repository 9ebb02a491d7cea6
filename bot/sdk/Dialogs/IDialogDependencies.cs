namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that brings others with it into its set.</summary>
public interface IDialogDependencies
{
    IEnumerable<Dialog> GetDependencies();
}
