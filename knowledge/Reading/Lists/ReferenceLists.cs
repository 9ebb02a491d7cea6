using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Knowledge.Reading.Lists;

/// <summary>What entries refer to by id.</summary>
sealed record ReferenceLists(
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyDictionary<string, Place> Places,
    IReadOnlyDictionary<string, Helpline> Helplines,
    IReadOnlyDictionary<string, Country> Countries,
    IReadOnlyDictionary<string, Term> Terms,
    IReadOnlyDictionary<string, AvoidedWord> AvoidedWords);
