namespace FamilyGuide.Knowledge.Articles;

/// <summary>The library as it is now: in development it is replaced when a file changes.</summary>
public interface ILibrary
{
    Library Current { get; }
}
