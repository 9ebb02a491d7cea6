using System.Globalization;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Asking;

/// <summary>An entry in the version that somebody saw. Written <c>report-a-relative@2</c>.</summary>
readonly record struct Versioned(ArticleId Id, int Version)
{
    public static string Of(Article entry) => new Versioned(entry.Id, entry.Version).ToString();

    /// <summary>Null when nobody here could have written it.</summary>
    public static Versioned? Parse(string text) =>
        text.Split('@') is [var id, var version]
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(new(id), number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}@{Version}");
}
