namespace FamilyGuide.Knowledge;

public sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>A folder with entries and lists that is read again when a file changes, for editors.</summary>
    /// <remarks>Null, as in production, for the content that was built into the program.</remarks>
    public string? ContentFolder { get; set; }
}
