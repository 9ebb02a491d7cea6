namespace FamilyGuide.Dialogs.Conversation;

/// <summary>An answer that is offered.</summary>
/// <param name="Id">The move that it leads to, as stored.</param>
/// <param name="Title">What the person reads, and sends when they press it.</param>
public sealed record Choice(string Id, string Title)
{
    /// <summary>Only its number is shown, where buttons for all would fill the screen.</summary>
    public bool IsOnlyNumbered { get; init; }
}
