using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FamilyGuide.Bot.Operations;

/// <summary>
/// Writes as the formatter that an operator chose does, but of an exception only its kind and place, and no scopes.
/// </summary>
sealed class QuietFormatter(ConsoleFormatter chosen) : ConsoleFormatter(chosen.Name), IDisposable
{
    public override void Write<TState>(
        in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter) =>
        chosen.Write(WithoutMessageOfError(logEntry), scopeProvider: null, textWriter);

    public void Dispose() => (chosen as IDisposable)?.Dispose();

    static LogEntry<TState> WithoutMessageOfError<TState>(in LogEntry<TState> entry)
    {
        if (entry.Exception is not { } error)
        {
            return entry;
        }

        var (write, place) = (entry.Formatter, $"{error.GetType().Name} in {error.TargetSite?.Name}");
        return new(
            entry.LogLevel,
            entry.Category,
            entry.EventId,
            entry.State,
            exception: null,
            (state, _) => $"{write(state, arg2: null)} ({place})");
    }
}
