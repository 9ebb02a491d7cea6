using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Reading.Lists;
using FamilyGuide.Knowledge.Reading.Yaml;

namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>Holds an entry's body against its front matter, and a translation against its original.</summary>
sealed class EntryChecks(ReferenceLists lists)
{
    public void Check(EntryGroup group)
    {
        CheckOriginal(group.Original);
        foreach (var translation in group.Translations)
        {
            var (now, then) = (group.Original.Front.Original!.Version, translation.Front.Translates);
            if (then > now)
            {
                translation.Errors.At(
                    translation.Front.TranslatesLine,
                    $"it translates version {then} but the original is version {now}; write the one you translated");
            }

            if (then == now)
            {
                Compare(group.Original, translation);
            }
            else
            {
                CheckKnown(translation);
            }
        }
    }

    static void CheckOriginal(EntryFile file)
    {
        var original = file.Front.Original!;
        var cited = file.Body.All.SelectMany(text => text.Citations).ToArray();
        foreach (var (line, id) in original.Sources.Where(source => cited.All(by => by.Source != source.Value)))
        {
            file.Errors.At(line, $"'sources' lists {id}, and nothing cites it; cite it as [{id}] or take it out");
        }

        foreach (var citation in cited.Where(citation => !Holds(original.Sources, citation.Source!)))
        {
            file.Errors.At(citation.Line, $"[{citation.Source}] is cited and not listed; add it to 'sources'");
        }

        CheckPlaces(file, id => Holds(original.Places, id), "'places' or 'authorities'");
    }

    /// <summary>A translation that is behind may cite what its original no longer does, as long as it exists.</summary>
    void CheckKnown(EntryFile file)
    {
        var unknown =
            from citation in file.Body.All.SelectMany(text => text.Citations)
            where !lists.Sources.ContainsKey(citation.Source!)
            select citation;
        foreach (var citation in unknown)
        {
            file.Errors.At(citation.Line, $"[{citation.Source}] is not in sources.yaml; write an id from there");
        }

        CheckPlaces(file, lists.Places.ContainsKey, "places.yaml or authorities.yaml");
    }

    static void CheckPlaces(EntryFile file, Func<string, bool> isListed, string list)
    {
        foreach (var text in file.Body.All)
        {
            foreach (var place in text.Places.Where(place => !isListed(place.Value)))
            {
                file.Errors.At(text.Line, $"{{{place}}} is not in {list}; add it there or take the braces out");
            }

            if (text.Places.Count > 1)
            {
                file.Errors.At(text.Line, "two places in one step; make a step for each");
            }
        }

        var others = file.Body.ShortAnswer.Concat(file.Body.Accounts).Concat(file.Body.Cautions);
        foreach (var text in others.Where(text => text.Places.Count > 0))
        {
            file.Errors.At(text.Line, $"only a step can depend on a place; take {{{text.Places[0]}}} out");
        }
    }

    static void Compare(EntryFile original, EntryFile translation)
    {
        Compare("accounts", original.Body.Accounts, translation.Body.Accounts, translation);
        Compare("steps", original.Body.Steps, translation.Body.Steps, translation);
        Compare("cautions", original.Body.Cautions, translation.Body.Cautions, translation);
        Compare(
            "paragraphs in the short answer", original.Body.ShortAnswer, translation.Body.ShortAnswer, translation);
    }

    static void Compare(
        string parts, IReadOnlyList<MarkedText> original, IReadOnlyList<MarkedText> texts, EntryFile translation)
    {
        if (original.Count != texts.Count)
        {
            var line = texts is [var first, ..] ? first.Line : translation.Body.Line;
            translation.Errors.At(
                line, $"{texts.Count} {parts}, and the original has {original.Count}; make them equal");
            return;
        }

        foreach (var (theirs, ours) in original.Zip(texts))
        {
            if (theirs.Backing != ours.Backing)
            {
                translation.Errors.At(
                    ours.Line,
                    $"it cites {Or(ours.Backing)}, and the original cites {Or(theirs.Backing)} here; cite the same");
            }

            if (!theirs.Places.Order(PlaceOrder).SequenceEqual(ours.Places.Order(PlaceOrder)))
            {
                translation.Errors.At(
                    ours.Line,
                    $"it names {Or(Braces(ours))}, and the original names {Or(Braces(theirs))} here; name the same");
            }
        }
    }

    static Comparer<PlaceId> PlaceOrder { get; } =
        Comparer<PlaceId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    static string Braces(MarkedText text) => string.Join(' ', text.Places.Select(place => $"{{{place}}}"));

    static string Or(string text) => text.Length > 0 ? text : "nothing";

    static bool Holds(IReadOnlyList<YamlText> listed, string id) => listed.Any(text => text.Value == id);
}
