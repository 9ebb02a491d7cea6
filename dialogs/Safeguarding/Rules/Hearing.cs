namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>A rule that heard something.</summary>
/// <param name="Risk">What it is a sign of.</param>
/// <param name="File">The rule's file.</param>
/// <param name="Line">Its line there.</param>
/// <param name="Pattern">As it is written there.</param>
/// <param name="IsDoubtful">Harmless sentences have it too.</param>
/// <param name="Words">What it heard, folded. For explaining to a developer; never stored or logged.</param>
sealed record Hearing(Risk Risk, string File, int Line, string Pattern, bool IsDoubtful, string Words);
