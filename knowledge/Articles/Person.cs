namespace FamilyGuide.Knowledge.Articles;

/// <summary>Whom an entry concerns.</summary>
public enum Person
{
    Child,
    Woman,
    Man,
    Boy,
}
