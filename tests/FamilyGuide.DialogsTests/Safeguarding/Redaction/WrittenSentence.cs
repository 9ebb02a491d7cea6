using System.Text;

namespace FamilyGuide.DialogsTests.Safeguarding.Redaction;

/// <summary>A line of <c>redaction/*.txt</c>, in which <c>{name:Sara}</c> stands for what has to be masked.</summary>
sealed record WrittenSentence(string Said, string Expected)
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "redaction");

    /// <summary>The sentences of a file, without comments.</summary>
    public static IEnumerable<string> In(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Where(line => line is not ("" or ['#', ..]));

    public static IEnumerable<string> Languages(string kind) =>
        from path in Directory.EnumerateFiles(Folder, $"*.{kind}.txt")
        let name = Path.GetFileName(path)
        orderby name
        select name[..2];

    public static WrittenSentence Parse(string line)
    {
        var (said, expected) = (new StringBuilder(), new StringBuilder());
        foreach (var part in line.Split('{'))
        {
            if (part.Split('}') is [var secret, var rest] && secret.Split(':', 2) is [var kind, var text])
            {
                said.Append(text).Append(rest);
                expected.Append('[').Append(kind).Append(']').Append(rest);
            }
            else
            {
                said.Append(part);
                expected.Append(part);
            }
        }

        return new(said.ToString(), expected.ToString());
    }
}
