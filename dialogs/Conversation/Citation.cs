namespace FamilyGuide.Dialogs.Conversation;

/// <summary>A source, as a marker such as <c>[2]</c> in the text points to it.</summary>
/// <param name="Position">The number in the marker.</param>
/// <param name="Name">Publisher and title.</param>
/// <param name="Url">Where it was read.</param>
/// <param name="Date">When it was published, in the reader's language; empty when it doesn't say.</param>
public sealed record Citation(int Position, string Name, Uri Url, string Date)
{
    /// <summary>How binding it is, in the reader's language: law, practice or report.</summary>
    public required string Kind { get; init; }
}
