using System.Text.Json.Serialization;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.Conversations.Counting;

/// <summary>
/// What a conversation was counted for this week. It stands in the conversation's sealed state, so that a family counts
/// once and the counts themselves need not know whom they count.
/// </summary>
sealed record CountedFamily
{
    public static CountedFamily New { get; } = new();

    /// <summary>Its Monday.</summary>
    public DateOnly Week { get; init; }

    /// <summary>As <c>Asked</c> or <c>Language:sv</c>.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>A person is awaited, and how that ends is not counted yet.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>Counts a turn.</summary>
    /// <param name="turn">What happened in it.</param>
    /// <returns>What is remembered from now on, and what to add to the week's counts.</returns>
    public (CountedFamily After, IReadOnlyList<CountedOnce> Counts) Count(TurnToCount turn)
    {
        var now = turn.Week == Week ? this : this with { Week = turn.Week, For = [] };
        var measures = Measures(now, turn)
            .Where(one => !now.For.Contains(NameOf(one), StringComparer.Ordinal))
            .ToArray();
        return (
            now with
            {
                For = [.. now.For, .. measures.Select(NameOf)],
                IsWaiting = turn switch
                {
                    { Handoff: HandoffChangeKind.Ask } => true,
                    { Handoff: HandoffChangeKind.Withdraw } => false,
                    { News: HandoffState.Accepted or HandoffState.Late or HandoffState.Failed } => false,
                    _ => now.IsWaiting,
                },
            },
            measures);
    }

    static IEnumerable<CountedOnce> Measures(CountedFamily before, TurnToCount turn)
    {
        // Menus and what the guide says of itself are no questions; a chat that only looks used has nothing else.
        if (turn.IsFromFamily
            && turn.Decisions.Any(decision => decision is not (Decision.Smalltalk or Decision.Clarify)))
        {
            yield return new(turn.Week, Measure.Asked);
            yield return new(turn.Week, Measure.Language, turn.Language);
            if (turn.Country is { } country)
            {
                yield return new(turn.Week, Measure.Country, country);
            }
        }

        if (turn.IsFromFamily && turn.Decisions.Contains(Decision.Answer))
        {
            yield return new(turn.Week, Measure.Answered);
        }

        if (turn.IsFromFamily && turn.Decisions.Contains(Decision.Unknown))
        {
            yield return new(turn.Week, Measure.Unanswered);
        }

        if (turn.Handoff == HandoffChangeKind.Ask)
        {
            yield return new(turn.Week, Measure.WantedPerson);
        }

        if (before.IsWaiting && turn.News is HandoffState.Accepted)
        {
            yield return new(turn.Week, turn.WasPromised ? Measure.WaitKept : Measure.WaitUnpromised);
        }

        if (before.IsWaiting && turn.News is HandoffState.Late or HandoffState.Failed)
        {
            yield return new(turn.Week, Measure.WaitBroken);
        }
    }

    static string NameOf(CountedOnce one) => one.Of.Length == 0 ? $"{one.Measure}" : $"{one.Measure}:{one.Of}";
}

/// <summary>What of a turn may be counted.</summary>
/// <param name="Week">In which the family wrote.</param>
/// <param name="IsFromFamily">The family wrote it; else the desk or the program brought it.</param>
/// <param name="Decisions">What the guide decided.</param>
/// <param name="Language">The code of the one that the guide speaks.</param>
/// <param name="Country">Its code, if the family has named one.</param>
/// <param name="Handoff">What changed about handing over.</param>
/// <param name="News">What the desk told: that somebody came, that it takes longer, that nobody comes.</param>
/// <param name="WasPromised">The family was told how long it takes.</param>
readonly record struct TurnToCount(
    DateOnly Week,
    bool IsFromFamily,
    IReadOnlyCollection<Decision> Decisions,
    string Language,
    string? Country,
    HandoffChangeKind? Handoff,
    HandoffState? News,
    bool WasPromised);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CountedFamily))]
sealed partial class CountedJson : JsonSerializerContext;
