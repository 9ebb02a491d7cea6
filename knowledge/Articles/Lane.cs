namespace FamilyGuide.Knowledge.Articles;

/// <summary>Whom a family is handed to when a text is not enough.</summary>
public enum Lane
{
    Advocate,
    Lawyer,
    Psychosocial,
    ChildAtRisk,
}
