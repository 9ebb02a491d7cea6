using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading.Yaml;

namespace FamilyGuide.Knowledge.Reading.Lists;

/// <summary>Reads the lists beside the entries.</summary>
sealed class ListsReader(IReadOnlyDictionary<string, ContentFile> files, ICollection<ContentError> all)
{
    readonly List<(FileErrors Errors, int Line, string Id)> _helplinesOfCountries = [];

    public ReferenceLists Read()
    {
        var sources = Of("sources.yaml").Read(
            "id", ["id", "title", "publisher", "url", "date", "jurisdiction", "quality"], ReadSource);
        var countries = Of("countries.yaml").Read(
            "code", ["code", "names", "emergency", "helpline"], ReadCountry);
        var places = Of("places.yaml").Read(
            "id",
            ["id", "names", "called", "status", "as-of", "sources", "note"],
            (id, fields, errors) => ReadPlace(id, fields, errors, sources));
        var authorities = Of("authorities.yaml").Read(
            "id",
            ["id", "names", "status", "as-of", "sources", "note"],
            (id, fields, errors) => ReadPlace(id, fields, errors, sources) with { IsAuthority = true });
        var helplines = Of("helplines.yaml").Read(
            "id",
            ["id", "country", "contact", "kind", "for", "hours", "sources", "as-of", "verified"],
            (id, fields, errors) => ReadHelpline(id, fields, errors, sources, countries));
        foreach (var (errors, line, id) in _helplinesOfCountries.Where(named => !helplines.ContainsKey(named.Id)))
        {
            errors.At(line, $"'{id}' is not in helplines.yaml; write an id from there, or null");
        }

        return new(sources, Joined(places, authorities), helplines, countries, ReadTerms(sources), ReadAvoided());
    }

    IReadOnlyDictionary<string, Term> ReadTerms(
        IReadOnlyDictionary<string, Source> sources) => Of("glossary.yaml").Read(
        "id",
        ["id", "names", "called", "meaning", "sources"],
        (id, fields, errors) =>
        {
            CheckKebab(id, errors);
            return new Term(id.Value, fields.InEachLanguage("names"), fields.InEachLanguage("meaning"))
            {
                Called = [.. fields.TextsOrNone("called").Select(name => name.Value)],
                Sources = References.Find(fields.TextsOrNone("sources"), sources, "sources.yaml", errors),
            };
        });

    IReadOnlyDictionary<string, AvoidedWord> ReadAvoided() => Of("wording.yaml").Read(
        "word",
        ["language", "word", "say"],
        (word, fields, errors) =>
        {
            var code = fields.Text("language");
            if (Language.Find(code) is not { } language)
            {
                errors.At(fields.LineOf("language"), $"'{code}' is no language here; write en, sv, da or ar");
                language = Language.English;
            }

            return new AvoidedWord(language, word.Value, fields.Text("say"));
        },
        (word, fields) => $"{fields.Text("language")} {word.Value}");

    /// <summary>Both are named in braces, so that no id may be in both.</summary>
    Dictionary<string, Place> Joined(
        IReadOnlyDictionary<string, Place> places, IReadOnlyDictionary<string, Place> authorities)
    {
        foreach (var id in authorities.Keys.Where(places.ContainsKey))
        {
            all.Add(new("authorities.yaml", 1, $"'{id}' is in places.yaml too; give it another id"));
        }

        return places.Concat(authorities.Where(authority => !places.ContainsKey(authority.Key)))
            .ToDictionary(StringComparer.Ordinal);
    }

    ListReader Of(string path) => new(path, files, all);

    static Source ReadSource(YamlText id, Fields fields, FileErrors errors)
    {
        if (!Shapes.IsSource(id.Value))
        {
            errors.At(id.Line, $"'{id.Value}' is no source id; write S and a number, such as S33");
        }

        var url = fields.Text("url");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            errors.At(fields.LineOf("url"), $"'url' cannot be '{url}'; write it in full: https://www.icrc.org/");
            address = new("about:blank");
        }

        return new(
            id.Value,
            fields.Text("title"),
            fields.Text("publisher"),
            address,
            fields.TextOrNull("date") ?? string.Empty,
            fields.Word<SourceQuality>("quality"))
        {
            Jurisdiction = fields.TextOrNull("jurisdiction") ?? string.Empty,
        };
    }

    Country ReadCountry(YamlText code, Fields fields, FileErrors errors)
    {
        if (!Shapes.IsCountry(code.Value))
        {
            errors.At(code.Line, $"'{code.Value}' is no country code; write two capitals of ISO 3166, such as SE");
        }

        var helpline = fields.TextOrNull("helpline");
        if (helpline is not null)
        {
            _helplinesOfCountries.Add((errors, fields.LineOf("helpline"), helpline));
        }

        return new(code.Value, fields.InEachLanguage("names"), fields.TextOrNull("emergency"))
        {
            HelplineId = helpline,
        };
    }

    static Place ReadPlace(
        YamlText id, Fields fields, FileErrors errors, IReadOnlyDictionary<string, Source> sources)
    {
        CheckKebab(id, errors);
        return new(
            new(id.Value),
            fields.InEachLanguage("names"),
            fields.Word<PlaceStatus>("status"),
            fields.Date("as-of"),
            fields.InEachLanguageOrNone("note"))
        {
            Called = [.. fields.TextsOrNone("called").Select(name => name.Value)],
            Sources = References.Find(fields.Texts("sources"), sources, "sources.yaml", errors),
        };
    }

    static Helpline ReadHelpline(
        YamlText id,
        Fields fields,
        FileErrors errors,
        IReadOnlyDictionary<string, Source> sources,
        IReadOnlyDictionary<string, Country> countries)
    {
        CheckKebab(id, errors);
        var country = fields.Text("country");
        if (country is not ("" or Helpline.Anywhere) && !countries.ContainsKey(country))
        {
            errors.At(
                fields.LineOf("country"), $"'{country}' is not in countries.yaml; write a code from there, or any");
        }

        return new(
            id.Value,
            country,
            fields.Text("contact"),
            fields.Word<HelplineKind>("kind"),
            fields.InEachLanguage("for"),
            fields.TextOrNull("as-of") ?? string.Empty,
            fields.YesOrNo("verified"))
        {
            Hours = fields.InEachLanguageOrNone("hours"),
            Sources = References.Find(fields.Texts("sources"), sources, "sources.yaml", errors),
        };
    }

    static void CheckKebab(YamlText id, FileErrors errors)
    {
        if (!Shapes.IsKebab(id.Value) && id.Value.Length > 0)
        {
            errors.At(id.Line, $"'{id.Value}' is no id; write small letters, digits and hyphens, such as se-112");
        }
    }
}
