namespace FamilyGuide.Bot.Conversations.Cases;

/// <summary>Somebody at the desk, as cases know them.</summary>
/// <param name="Id">The desk's name for them.</param>
/// <param name="Name">As families see them.</param>
public sealed record Advocate(string Id, string Name);
