using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.BotTests.Turns;

/// <summary>A place at which a process can die.</summary>
/// <param name="Method">Of the store.</param>
/// <param name="Moment">Before the call did anything, or after it did everything.</param>
public sealed record Failpoint(string Method, Moment Moment)
{
    /// <summary>Made from the interface, so that a new way to the disk is a new failpoint by itself.</summary>
    public static IEnumerable<Failpoint> All =>
        from method in typeof(IConversationStore).GetMethods()
        where method.Name != nameof(IConversationStore.OpenAsync)
        from moment in Enum.GetValues<Moment>()
        select new Failpoint(method.Name, moment);
}

public enum Moment
{
    Before,
    After,
}
