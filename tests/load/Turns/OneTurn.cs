namespace FamilyGuide.Load.Turns;

/// <summary>Lets a family ask one question only.</summary>
sealed class OneTurn : IPace
{
    readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Answered => _answered.Task;

    public void Free(Family family) => _answered.TrySetResult();
}
