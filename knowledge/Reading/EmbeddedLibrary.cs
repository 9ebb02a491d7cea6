using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Knowledge.Reading;

/// <summary>The library of the content that was built into the program.</summary>
/// <exception cref="InvalidContentException">The content has errors.</exception>
public sealed class EmbeddedLibrary : ILibrary
{
    /// <summary>Read once; content cannot change while the program runs.</summary>
    public Library Current { get; } =
        InvalidContentException.LibraryOf(LibraryReader.Read(EmbeddedContent.Files()));
}
