namespace FamilyGuide.Load.Hosts;

/// <summary>A program that should serve the drill does not; the message says which and why.</summary>
sealed class NotServingException(string message) : Exception(message);
