namespace FamilyGuide.Load.Turns;

/// <summary>Lets a family ask one question only.</summary>
sealed class OneTurn : IPace
{
    readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task WaitAsync(CancellationToken ct) => _answered.Task.WaitAsync(ct);

    public void Free(Family family) => _answered.TrySetResult();
}
