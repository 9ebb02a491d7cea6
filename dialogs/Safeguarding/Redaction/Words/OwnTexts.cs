using System.Text;
using FamilyGuide.Knowledge.Reading;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

/// <summary>What this program itself says and knows: none of its words is the name of somebody's relative.</summary>
/// <remarks>Sources are left out: they have authors.</remarks>
static class OwnTexts
{
    const string Sources = "sources.yaml";
    const string Helplines = "helplines.yaml";
    const string Contact = "contact:";

    public static IEnumerable<string> All() =>
        from file in EmbeddedContent.Files()
        where file.Path != Sources
        select TextOf(file);

    /// <summary>As digits without anything between them.</summary>
    public static IEnumerable<string> HelplineNumbers() =>
        from file in EmbeddedContent.Files()
        where file.Path == Helplines
        from line in TextOf(file).Split('\n')
        where line.Contains(Contact, StringComparison.Ordinal)
        select string.Concat(line.Where(char.IsAsciiDigit));

    static string TextOf(ContentFile file) => Encoding.UTF8.GetString(file.Bytes.Span);
}
