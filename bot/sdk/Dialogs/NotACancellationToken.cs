namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Catches a token that landed in the untyped parameter before it.</summary>
static class NotACancellationToken
{
    public static void Check(object value, string name)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"{name} cannot be a cancellation token");
        }
    }
}
