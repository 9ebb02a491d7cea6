using System.Globalization;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Reading.Yaml;

namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>Reads <c>review: content 2, legal 2</c>: who has read which version of this text.</summary>
static class ReviewReader
{
    const string Nobody = "unreviewed";

    static readonly (string Word, Reviews By)[] Words =
    [
        ("content", Reviews.Content), ("legal", Reviews.Legal), ("native-speaker", Reviews.NativeSpeaker),
    ];

    static string Order { get; } = string.Join(", ", Words.Select(known => known.Word));

    /// <param name="fields">The front matter.</param>
    /// <param name="latest">The version of this text; 0 when it cannot be read.</param>
    /// <param name="errors">Of the file.</param>
    public static IReadOnlyList<ReadVersion> Read(Fields fields, int latest, FileErrors errors)
    {
        var text = fields.Text("review");
        if (text is "" or Nobody)
        {
            return [];
        }

        List<ReadVersion> read = [];
        var line = fields.LineOf("review");
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Mistake(part, read, latest, out var one) is { } mistake)
            {
                errors.At(line, mistake);
            }
            else
            {
                read.Add(one);
            }
        }

        return read;
    }

    static string? Mistake(string part, List<ReadVersion> before, int latest, out ReadVersion read)
    {
        var (name, number) = part.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var second]
            ? (first, second)
            : (part, "");
        var by = Words.FirstOrDefault(known => known.Word == name).By;
        var isNumber = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        read = new(by, version);
        if (by == Reviews.None)
        {
            return $"'review' cannot hold '{part}'; write {Nobody}, or who has read which version: "
                + $"any of {Order}, each with its number, such as 'content {Example(latest)}, legal {Example(latest)}'";
        }

        if (before.Exists(other => other.By == by))
        {
            return $"'{name}' stands twice in 'review'; keep the one of the latest version that was read";
        }

        if (before.Exists(other => other.By > by))
        {
            return $"'{name}' stands too late in 'review'; the order is {Order}";
        }

        if (!isNumber || version < 1)
        {
            return $"'review' doesn't say which version was read; write '{name} {Example(latest)}' "
                + "if it was this one";
        }

        return version > latest && latest > 0
            ? $"'{part}' in 'review' is of a version that does not exist; this text is version {latest}"
            : null;
    }

    static int Example(int latest) => Math.Max(1, latest);
}

/// <summary>Somebody has read a text in one of its versions.</summary>
readonly record struct ReadVersion(Reviews By, int Version);
