using System.Reflection;
using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.BotTests.Turns;

/// <summary>
/// A store whose process dies at one point: on the way into a call, or after the call has done its work and before
/// anybody hears of it. From then on nothing answers.
/// </summary>
public class BreakingStore : DispatchProxy
{
    static readonly MethodInfo AfterValue =
        typeof(BreakingStore).GetMethod(nameof(FailAfterValueAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    readonly TaskCompletionSource _died = new(TaskCreationOptions.RunContinuationsAsynchronously);

    IConversationStore _store = null!;
    Failpoint _point = null!;

    /// <summary>Ends when the point was reached.</summary>
    public Task Died => _died.Task;

    public static (IConversationStore Store, BreakingStore Breaking) Around(IConversationStore store, Failpoint point)
    {
        var proxy = Create<IConversationStore, BreakingStore>();
        var breaking = (BreakingStore)(object)proxy;
        (breaking._store, breaking._point) = (store, point);
        return (proxy, breaking);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        var isHere = targetMethod.Name == _point.Method;
        if (_died.Task.IsCompleted || (isHere && _point.Moment == Moment.Before))
        {
            return Fail(targetMethod.ReturnType);
        }

        var running = (Task)targetMethod.Invoke(_store, args)!;
        return isHere ? FailAfter(running, targetMethod.ReturnType) : running;
    }

    static StoreUnavailableException Gone() => new("failpoint");

    object Fail(Type task)
    {
        _died.TrySetResult();
        return task == typeof(Task)
            ? Task.FromException(Gone())
            : typeof(Task).GetMethod(nameof(Task.FromException), 1, [typeof(Exception)])!
                .MakeGenericMethod(task.GenericTypeArguments)
                .Invoke(null, [Gone()])!;
    }

    object FailAfter(Task running, Type task) => task == typeof(Task)
        ? FailAfterAsync(running)
        : AfterValue.MakeGenericMethod(task.GenericTypeArguments).Invoke(this, [running])!;

    async Task FailAfterAsync(Task running)
    {
        await running;
        _died.TrySetResult();
        throw Gone();
    }

    async Task<T> FailAfterValueAsync<T>(Task<T> running)
    {
        await running;
        _died.TrySetResult();
        throw Gone();
    }
}
