namespace FamilyGuide.Load.Wire;

/// <summary>The server said something that the driver does not understand; the message names the kind.</summary>
sealed class WireException(string kind) : Exception(kind);
