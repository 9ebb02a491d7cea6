namespace FamilyGuide.Dialogs.Phrases;

/// <summary>
/// A book cannot be used. The program doesn't start with it: better no guide than one that falls silent.
/// </summary>
public sealed class InvalidBookException(string file, int line, string problem)
    : Exception($"{file}, line {line}: {problem}.");
