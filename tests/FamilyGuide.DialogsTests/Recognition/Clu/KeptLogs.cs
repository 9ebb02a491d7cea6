using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FamilyGuide.DialogsTests.Recognition.Clu;

/// <summary>Keeps every line that is logged.</summary>
sealed class KeptLogs : ILoggerFactory, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("It is the only one.");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull =>
        null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}".Trim());

    public void Dispose()
    {
        // It holds nothing.
    }
}
