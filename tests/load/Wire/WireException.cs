namespace FamilyGuide.Load.Wire;

/// <summary>The server said something on the wire that the driver does not understand; the message is the kind.</summary>
sealed class WireException(string kind) : Exception(kind);
