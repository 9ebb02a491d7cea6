namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens of people who signed in through the Bot Framework. This product has none of them.</summary>
public abstract class UserTokenClient : IDisposable
{
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
