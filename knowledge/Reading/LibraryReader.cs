using FamilyGuide.Knowledge.Reading.Entries;
using FamilyGuide.Knowledge.Reading.Lists;
using FamilyGuide.Knowledge.Reading.Questions;

namespace FamilyGuide.Knowledge.Reading;

/// <summary>Makes a library of an editor's files, or says everything that is wrong with them.</summary>
public static class LibraryReader
{
    const string Entries = "entries/";

    public static LibraryReading Read(IEnumerable<ContentFile> files)
    {
        List<ContentError> errors = [];
        var byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var lists = new ListsReader(byPath, errors).Read();
        var entries = ReadEntries(byPath.Values, errors, out var unreadable);

        // The languages of an entry whose file cannot be read would only be told that something else is missing.
        var groups = EntryGroup.Of(entries.Where(entry => !unreadable.Contains(entry.Id)));
        var checks = new EntryChecks(lists);
        foreach (var group in groups)
        {
            checks.Check(group);
        }

        HashSet<string> ids = [.. entries.Select(entry => entry.Id), .. unreadable];
        var questions = new QuestionFiles(ids, errors).Read(byPath.Values);
        QuestionChecks.Check(entries, questions);
        var builder = new ArticleBuilder(lists, ids);
        var articles = groups.SelectMany(builder.Build).ToArray();

        return errors.Count > 0
            ? new(Library: null, [.. errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(e => e.Line)])
            : new(
                new(articles, lists.Places.Values, lists.Helplines.Values, lists.Countries.Values)
                {
                    Sources = [.. lists.Sources.Values],
                    Terms = [.. lists.Terms.Values],
                    AvoidedWords = [.. lists.AvoidedWords.Values],
                    Phrases = questions.ToDictionary(file => file.Language, file => file.Phrases),
                },
                errors);
    }

    static List<EntryFile> ReadEntries(
        IEnumerable<ContentFile> files, List<ContentError> errors, out HashSet<string> unreadable)
    {
        List<EntryFile> entries = [];
        unreadable = new(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Path.StartsWith(Entries, StringComparison.Ordinal)))
        {
            if (EntryFile.Read(file, new(file.Path, errors)) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                unreadable.Add(Path.GetFileNameWithoutExtension(file.Path));
            }
        }

        return entries;
    }
}
