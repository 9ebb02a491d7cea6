using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Articles;

/// <summary>What an entry said wrongly or says no longer; told to whoever got it from an earlier version.</summary>
/// <param name="Version">The first version that is right.</param>
/// <param name="What">One or two sentences, complete in themselves.</param>
public sealed record Correction(int Version, IReadOnlyDictionary<Language, string> What);
