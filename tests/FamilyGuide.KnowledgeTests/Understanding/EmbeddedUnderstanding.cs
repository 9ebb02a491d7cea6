using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;
using FamilyGuide.Knowledge.Search;
using FamilyGuide.Knowledge.Understanding;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.KnowledgeTests.Understanding;

/// <summary>What families get, learnt once for all tests.</summary>
static class EmbeddedUnderstanding
{
    public static EmbeddedLibrary Library { get; } = new();

    public static LocalUnderstanding Understanding { get; } = new(Library, LearntBefore.Nothing);

    public static IReadOnlyList<Match> Find(string question, HeardLanguage language, int most) =>
        Understanding.Understand(question, language, most).Matches;
}
