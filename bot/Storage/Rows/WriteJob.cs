using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>Something to write, and who waits until it is on disk.</summary>
abstract class WriteJob<TRows>
{
    /// <summary>Whose rows it will ask for, so that an engine can fetch those of many jobs at once.</summary>
    public ConversationId Conversation { get; init; }

    /// <summary>Under which key its arrival came, if it brings one.</summary>
    public byte[]? ArrivalKey { get; init; }

    /// <summary>It asks for the conversation's cases.</summary>
    public bool TouchesCases { get; init; }

    /// <summary>The conversation that it begins, if it does.</summary>
    public NewConversationRow? Beginning { get; init; }

    /// <summary>Writes, within a transaction that others share. May run again after a roll-back.</summary>
    public abstract void Run(TRows rows);

    /// <summary>The transaction is on disk.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception error);
}

/// <inheritdoc />
sealed class WriteJob<TRows, T>(Func<TRows, T> work) : WriteJob<TRows>
{
    readonly TaskCompletionSource<T> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    T? _result;

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Usage", "VSTHRD003", Justification = "The writer completes it and waits for nobody.")]
    public Task<T> Written => _written.Task;

    public override void Run(TRows rows) => _result = work(rows);

    public override void Complete() => _written.SetResult(_result!);

    public override void Fail(Exception error) => _written.SetException(error);
}
