namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>A backup, a restore or a move was refused; the message tells an operator why.</summary>
public sealed class ArchiveException(string message, Exception? cause = null)
    : InvalidOperationException(message, cause);
