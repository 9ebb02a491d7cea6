using System.Collections.Immutable;
using FamilyGuide.Load.Turns;

namespace FamilyGuide.Load.Races;

/// <summary>
/// Messages whose answers depend on what came before them, so that a lost update shows in what is said.
/// </summary>
static class RaceScript
{
    static readonly ImmutableArray<(string Locale, string Text)> Raced =
        [.. Questions.Texts, ("en", "3"), ("en", "back"), ("en", "1"), ("sv", "hjälp"), ("en", "2")];

    /// <summary>What is asked after the race: a choice by its number and two steps back.</summary>
    public static ImmutableArray<(string Locale, string Text)> Probes { get; } =
        [("en", "2"), ("en", "back"), ("en", "back"), ("en", "1")];

    public static (string Locale, string Text) At(int index) => Raced[index % Raced.Length];
}
