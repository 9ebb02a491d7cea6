using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Articles;

/// <summary>A word that blames, or promises what nobody can.</summary>
/// <param name="Language">In which it is written.</param>
/// <param name="Word">It may have an ending: <c>IS-brud</c> is also in <c>IS-bruden</c>.</param>
/// <param name="SayInstead">What to write.</param>
public sealed record AvoidedWord(Language Language, string Word, string SayInstead);
