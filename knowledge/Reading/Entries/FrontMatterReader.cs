using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Reading.Yaml;

namespace FamilyGuide.Knowledge.Reading.Entries;

static class FrontMatterReader
{
    static readonly string[] OriginalKeys =
    [
        "id", "version", "corrected", "title", "topic", "jurisdiction", "who", "places", "authorities", "claim",
        "as-of", "review-by", "sources", "review", "helplines", "person", "next", "questions",
    ];

    static readonly string[] TranslationKeys = ["id", "title", "translates", "review", "questions"];

    public static FrontMatter Read(YamlMap map, FileErrors errors)
    {
        var isTranslation = map.Entries.Any(entry => entry.Key == "translates");
        var fields = new Fields(map, errors, isTranslation ? TranslationKeys : OriginalKeys);
        var title = fields.Text("title");
        PlainText.Check(title, fields.LineOf("title"), errors);
        var version = fields.Number(isTranslation ? "translates" : "version");
        return new()
        {
            Id = new(fields.LineOf("id"), fields.Text("id")),
            Title = title,
            Reviews = ReviewReader.Read(fields, version, errors),
            Questions = ReadQuestions(fields, errors),
            Translates = isTranslation ? version : 0,
            TranslatesLine = fields.LineOf("translates"),
            Original = isTranslation ? null : ReadOriginal(fields, version, errors),
        };
    }

    static IReadOnlyList<YamlText> ReadQuestions(Fields fields, FileErrors errors)
    {
        var questions = fields.Texts("questions");
        if (fields.IsEmptyList("questions"))
        {
            errors.At(fields.LineOf("questions"), "no questions; write how relatives ask for it, one a line with '- '");
        }

        foreach (var (line, text) in questions)
        {
            PlainText.Check(text, line, errors);
            if (string.IsNullOrWhiteSpace(text))
            {
                errors.At(line, "an empty question; write it or delete the line");
            }
        }

        return questions;
    }

    static OriginalMatter ReadOriginal(Fields fields, int version, FileErrors errors)
    {
        var (asOf, reviewBy) = (fields.Date("as-of"), fields.Date("review-by"));
        if (reviewBy < asOf && reviewBy != default)
        {
            errors.At(fields.LineOf("review-by"), "'review-by' is before 'as-of'; give a later day");
        }

        var who = fields.Words<Person>("who");
        if (fields.IsEmptyList("who"))
        {
            errors.At(fields.LineOf("who"), "'who' is empty; write [child, woman, man, boy] if it concerns everybody");
        }

        return new()
        {
            Version = version,
            Corrections = ReadCorrections(fields, version, errors),
            Topic = fields.Word<Topic>("topic"),
            Countries = ReadCountries(fields, errors),
            Who = who,
            Places = [.. fields.TextsOrNone("places"), .. fields.TextsOrNone("authorities")],
            Claim = fields.Word<ClaimKind>("claim"),
            AsOf = asOf,
            ReviewBy = reviewBy,
            Sources = fields.Texts("sources"),
            Helplines = fields.TextsOrNone("helplines"),
            Person = fields.Has("person") ? fields.Word<Lane>("person") : null,
            Next = fields.TextsOrNone("next"),
        };
    }

    static IReadOnlyList<Correction> ReadCorrections(Fields fields, int now, FileErrors errors)
    {
        List<Correction> corrections = [];
        foreach (var each in fields.MapsOrNone("corrected", "version", "what"))
        {
            var version = each.Number("version");
            if (version < 2 || version > now)
            {
                errors.At(
                    each.LineOf("version"),
                    $"version {version} cannot have corrected anything; write the version, from 2 to {now}, that did");
            }

            corrections.Add(new(version, each.InEachLanguage("what")));
        }

        return corrections;
    }

    static IReadOnlyList<string> ReadCountries(Fields fields, FileErrors errors)
    {
        var texts = fields.Texts("jurisdiction");
        if (texts is [{ Value: "general" }])
        {
            return [];
        }

        foreach (var (line, text) in texts.Where(text => !Shapes.IsCountry(text.Value)))
        {
            errors.At(line, $"'jurisdiction' cannot hold '{text}'; write [general], or country codes such as [SE, DK]");
        }

        if (fields.IsEmptyList("jurisdiction"))
        {
            errors.At(fields.LineOf("jurisdiction"), "'jurisdiction' is empty; write [general] if it holds everywhere");
        }

        return [.. texts.Select(text => text.Value)];
    }
}
