namespace FamilyGuide.Bot.Storage;

/// <summary>An engine's embedded <c>Migrations/*.sql</c>, in order: the first brings version 0 to version 1.</summary>
static class Migrations
{
    public static IReadOnlyList<string> Of(string engine)
    {
        var assembly = typeof(Migrations).Assembly;
        var prefix = $"{typeof(Migrations).Namespace}.{engine}.Migrations.";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Text),
        ];
    }

    /// <exception cref="InvalidOperationException">A newer program has written this database.</exception>
    public static void RefuseNewer(long version, int known)
    {
        if (version > known)
        {
            throw new InvalidOperationException(
                $"The database has schema {version}, this program knows {known}: use a newer program.");
        }
    }

    static string Text(string resource)
    {
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
