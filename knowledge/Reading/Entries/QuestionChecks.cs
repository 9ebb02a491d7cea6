using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>A question leads to one entry: asked of two, the search could only guess.</summary>
static class QuestionChecks
{
    public static void Check(IEnumerable<EntryFile> files)
    {
        var seen = new Dictionary<(Language, string), EntryFile>();
        foreach (var file in files)
        {
            foreach (var (line, question) in file.Front.Questions)
            {
                var asked = Folding.Fold(question);
                if (asked.Length == 0 || seen.TryAdd((file.Language, asked), file))
                {
                    continue;
                }

                var other = seen[(file.Language, asked)];
                file.Errors.At(
                    line,
                    other == file
                        ? $"'{question}' stands twice (capitals, accents and signs don't count); keep one"
                        : $"'{question}' is a question of '{other.Id}' too; keep it where it is answered better");
            }
        }
    }
}
