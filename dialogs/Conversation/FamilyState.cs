using System.Text.Json.Serialization;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.YourData;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>
/// What a conversation remembers between two turns. It holds no name and no word that the person wrote.
/// </summary>
/// <remarks>
/// A turn never changes it but makes a new one, which the core stores with the turn's replies or not at all.
/// </remarks>
public sealed record FamilyState
{
    public const int CurrentSchema = 1;

    public static FamilyState New { get; } = new();

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The code of the language that the guide speaks.</summary>
    public string LanguageCode { get; init; } = Language.English.Code;

    /// <summary>The person chose the language; else it was guessed, and the next message may tell better.</summary>
    public bool IsLanguageChosen { get; init; }

    public bool IsWelcomed { get; init; }

    /// <summary>ISO 3166, if the person said in which country they live.</summary>
    public string? Country { get; init; }

    /// <summary>The camp or prison that the person spoke of last.</summary>
    public string? Place { get; init; }

    /// <summary>The entry that was shown last, and its version, to tell the person when it was corrected.</summary>
    public string? Entry { get; init; }

    public int? EntryVersion { get; init; }

    /// <summary>Entries that were shown, as <c>id@version</c>, the latest last.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>The move that is on the screen.</summary>
    public string? Current { get; init; }

    /// <summary>Moves to go back to, the latest last.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>Moves of the choices that were offered, in the order of their numbers.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>The person was told that names and numbers aren't needed here.</summary>
    public bool IsToldAboutNames { get; init; }

    /// <summary>What the person allows to be done with what they write.</summary>
    public IReadOnlyList<Purpose> Allowed { get; init; } = [];

    /// <summary>The person was asked once whether what has no answer may be counted.</summary>
    public bool IsAskedToCount { get; init; }

    /// <summary>The person was told, in a language that we don't speak, which ones we do.</summary>
    public bool IsToldWhatWeSpeak { get; init; }

    public int UnknownsInARow { get; init; }

    /// <summary>What the person answered to the guides, as <c>Where=Roj</c>, the latest last.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>The guide that was begun last.</summary>
    public GuideKind? Guide { get; init; }

    /// <summary>How many answers there were when it began: going back takes none of these away.</summary>
    public int GuideFrom { get; init; }

    public KeptPlan? Plan { get; init; }

    /// <summary>The person who is wanted, awaited or there.</summary>
    public KeptHandoff? Handoff { get; init; }

    /// <summary>The latest messages of the family: for this turn only, and never kept here.</summary>
    [JsonIgnore]
    public IReadOnlyList<WrittenLine> Written { get; init; } = [];

    /// <summary>How the family reaches us, such as <c>telegram</c>: for this turn only.</summary>
    [JsonIgnore]
    public string Channel { get; init; } = "";

    /// <summary>What they wrote is needed to choose what is passed on.</summary>
    [JsonIgnore]
    public bool NeedsWritten => Handoff is { Phase: HandoffPhase.Preparing };

    public bool Allows(Purpose purpose) => Allowed.Contains(purpose);

    internal FamilyState Allowing(Purpose purpose, bool isAllowed)
    {
        var others = Allowed.Where(other => other != purpose);
        return this with { Allowed = [.. isAllowed ? others.Append(purpose) : others] };
    }

    /// <summary>The person has just learnt of a death.</summary>
    [JsonIgnore]
    public bool IsGrieving => CurrentMove is { Kind: MoveKind.GriefStay or MoveKind.Danger } move
        && (move.Kind == MoveKind.GriefStay || move.Value.StartsWith(nameof(Risk.Grief), StringComparison.Ordinal));

    [JsonIgnore]
    internal Move? CurrentMove => Current is null ? null : Move.Parse(Current);

    [JsonIgnore]
    public Language Language => Language.FindOrEnglish(LanguageCode);
}
