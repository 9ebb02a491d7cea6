using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.KnowledgeTests.Understanding;

/// <summary>A library that an editor saves into while it is used.</summary>
sealed class ReplaceableLibrary(Library first) : ILibrary
{
    public Library Current { get; set; } = first;
}
