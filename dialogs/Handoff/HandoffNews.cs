namespace FamilyGuide.Dialogs.Handoff;

/// <summary>What the desk tells the guide, in the words of the Bot Framework's <c>handoff.status</c>.</summary>
/// <param name="State">What has happened.</param>
/// <param name="Name">The person, as families see them; empty when nobody is named.</param>
public sealed record HandoffNews(HandoffState State, string Name = "");

public enum HandoffState
{
    /// <summary><c>accepted</c>: a person is there, or another one took over.</summary>
    Accepted,

    /// <summary><c>completed</c>: the person has ended the talk.</summary>
    Completed,

    /// <summary><c>failed</c>: nobody could come.</summary>
    Failed,

    /// <summary><c>late</c>: it takes longer than was said. Ours, not the protocol's.</summary>
    Late,

    /// <summary><c>moved</c>: the person hands the family on to somebody who can help better. Ours too.</summary>
    Moved,

    /// <summary><c>returned</c>: the person is gone from the line, and the family waits again. Ours too.</summary>
    Returned,

    /// <summary><c>photoAsked</c>: the person asks for a photo. Ours too.</summary>
    PhotoAsked,

    /// <summary><c>photoOver</c>: no photo is needed any more. Ours too.</summary>
    PhotoOver,
}
