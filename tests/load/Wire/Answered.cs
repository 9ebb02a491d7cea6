namespace FamilyGuide.Load.Wire;

/// <summary>Takes one HTTP answer; its bytes are valid during the call only.</summary>
delegate void Answered(HttpAnswer answer);
