namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>A store's rows as they are stored, all of one moment.</summary>
interface IRowSource : IAsyncDisposable
{
    /// <summary>A row's values are <see cref="long"/>, <see cref="string"/>, bytes or null.</summary>
    IAsyncEnumerable<object?[]> ReadAsync(KeptTable table, CancellationToken cancellationToken);
}

/// <summary>An empty store that is being filled. Unless it is kept in the end, nothing of it remains.</summary>
interface IRowSink : IRowSource
{
    Task WriteAsync(KeptTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken);

    Task KeepAsync(CancellationToken cancellationToken);
}
