namespace FamilyGuide.Load.Wire;

/// <summary>Takes one whole message from the wire; the bytes are valid during the call only.</summary>
delegate void MessageSeen(ReadOnlySpan<byte> message);
