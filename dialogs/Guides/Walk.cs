using FamilyGuide.Dialogs.Conversation;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>What becomes of a conversation's memory on the way through a guide.</summary>
static class Walk
{
    /// <summary>The guide that still has something to ask; null when none has.</summary>
    public static GuideKind? UnderWay(this FamilyState state) =>
        state.Guide is { } kind && Scripts.Of(kind).Next(Facts.Of(state)) is not null ? kind : null;

    /// <summary>Begins a guide, or goes on with it; what was told before is not asked again.</summary>
    public static FamilyState Begin(this FamilyState state, GuideKind kind)
    {
        if (state.Guide == kind)
        {
            return state;
        }

        string[] told = [.. Facts.Of(state).Answers.Select(answer => answer.ToString())];
        return state with { Guide = kind, Told = told, GuideFrom = told.Length };
    }

    public static FamilyState Answered(this FamilyState state, Answer answer)
    {
        var facts = Facts.Of(state);
        var corrected = state.Guide is { } kind ? Scripts.Of(kind).Correct(facts, answer) : facts.With(answer);
        return Remember(corrected, state) with
        {
            GuideFrom = Math.Min(state.GuideFrom, corrected.Answers.Count - 1),
            Place = PlaceOf(answer) ?? state.Place,
        };
    }

    /// <summary>Without the last answer to the guide that is under way; null when it has none.</summary>
    public static FamilyState? WithoutLast(this FamilyState state)
    {
        var facts = Facts.Of(state);
        return state.Guide is not null && facts.Answers.Count > state.GuideFrom
            ? Remember(new([.. facts.Answers.SkipLast(1)]), state)
            : null;
    }

    public static FamilyState Ticked(this FamilyState state, string entry) => state.Plan is not { } plan
        || plan.Done.Contains(entry, StringComparer.Ordinal)
            ? state
            : state with { Plan = plan with { Done = [.. plan.Done, entry] } };

    static FamilyState Remember(Facts facts, FamilyState state) => state with
    {
        Told = [.. facts.Answers.Select(answer => answer.ToString())],
        Country = facts.Find(Question.Country) is { Option: null } country ? country.Value : null,
    };

    /// <summary>Answers about that place are marked with what was last known of it.</summary>
    static string? PlaceOf(Answer answer) => answer.Option switch
    {
        Option.Roj => "roj",
        Option.AlHol => "al-hol",
        Option.Akhtarin => "akhtarin",
        _ => null,
    };
}
