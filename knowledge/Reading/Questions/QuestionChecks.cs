using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading.Entries;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Knowledge.Reading.Questions;

/// <summary>A question leads to one entry: asked of two, the search could only guess.</summary>
static class QuestionChecks
{
    public static void Check(IEnumerable<EntryFile> entries, IEnumerable<QuestionFile> files)
    {
        var seen = new Dictionary<(HeardLanguage, string), string>();
        foreach (var entry in entries)
        {
            foreach (var (line, question) in entry.Front.Questions)
            {
                Check(question, line, entry.Id, entry.Language, entry.Errors);
            }
        }

        foreach (var file in files)
        {
            foreach (var (id, questions) in file.All)
            {
                foreach (var (line, question) in questions)
                {
                    Check(question, line, id, file.Language, file.Errors);
                }
            }
        }

        void Check(string question, int line, string id, HeardLanguage language, FileErrors errors)
        {
            var asked = Folding.Fold(question);
            if (asked.Length == 0 || seen.TryAdd((language, asked), id))
            {
                return;
            }

            var other = seen[(language, asked)];
            errors.At(
                line,
                other == id
                    ? $"'{question}' stands twice (capitals, accents and signs don't count); keep one"
                    : $"'{question}' is a question of '{other}' too; keep it where it is answered better");
        }
    }
}
