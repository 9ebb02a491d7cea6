using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Reading.Lists;

namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>Joins an entry's file with its original and the lists into what a reader gets.</summary>
sealed class ArticleBuilder(ReferenceLists lists, HashSet<string> entries)
{
    public IEnumerable<Article> Build(EntryGroup group)
    {
        var original = group.Original.Front.Original!;
        var errors = group.Original.Errors;
        var places = References.Find(original.Places, lists.Places, "places.yaml or authorities.yaml", errors);
        var helplines = References.Find(original.Helplines, lists.Helplines, "helplines.yaml", errors);
        References.Find(original.Sources, lists.Sources, "sources.yaml", errors);
        foreach (var (line, id) in original.Next.Where(next => !entries.Contains(next.Value)))
        {
            errors.At(line, $"'next' names '{id}', and there is no such entry; write an id of entries/ or add it");
        }

        return group.All.Select(file => Build(file, group.Original.Front, places, helplines));
    }

    Article Build(
        EntryFile file, FrontMatter originalFront, IReadOnlyList<Place> places, IReadOnlyList<Helpline> helplines)
    {
        var (front, body, original) = (file.Front, file.Body, originalFront.Original!);
        var numbers = Number(body);
        return new()
        {
            Id = new(file.Id),
            Language = file.Language,
            Version = original.Version,
            Translates = front.Original is null ? front.Translates : original.Version,
            IsTranslation = front.Original is null,
            Corrections = original.Corrections,
            Title = front.Title,
            Topic = original.Topic,
            Countries = original.Countries,
            Who = original.Who,
            Places = [.. places.Select(place => place.Id)],
            Claim = original.Claim,
            AsOf = original.AsOf,
            ReviewBy = original.ReviewBy,
            Reviews = HeldReviews.Of(front, originalFront),
            Sources = [.. numbers.Keys.Select(id => lists.Sources.GetValueOrDefault(id)).OfType<Source>()],
            ClaimsOfSources = [.. numbers.Keys.Select(id => ClaimOf(id, body) ?? original.Claim)],
            HasView = body.All.Any(text => text.HasView),
            Helplines = helplines,
            Person = original.Person,
            Next = [.. original.Next.Select(next => new ArticleId(next.Value))],
            Questions = [.. front.Questions.Select(question => question.Value.Trim())],
            ShortAnswer = new(string.Join("\n\n", body.ShortAnswer.Select(text => text.Cite(numbers)))),
            Accounts = [.. body.Accounts.Select(text => text.Cite(numbers))],
            Steps = [.. body.Steps.Select(step => new Step(step.Cite(numbers), PlaceOf(step)))],
            Cautions = [.. body.Cautions.Select(text => text.Cite(numbers))],
        };
    }

    /// <summary>The least binding kind that a source is cited for; null where it is the entry's own.</summary>
    static ClaimKind? ClaimOf(string source, Body body) => body.All
        .SelectMany(text => text.Citations)
        .Where(citation => citation.Source == source)
        .Max(citation => citation.Claim);

    static PlaceId? PlaceOf(MarkedText step) => step.Places is [var place, ..] ? place : null;

    /// <summary>From 1, in the order in which a reader meets them.</summary>
    static OrderedDictionary<string, int> Number(Body body)
    {
        var numbers = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var citation in body.All.SelectMany(text => text.Citations))
        {
            numbers.TryAdd(citation.Source!, numbers.Count + 1);
        }

        return numbers;
    }
}
