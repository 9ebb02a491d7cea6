using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>
/// All that a reply is made of: what is known, how it is said and asked, the day, and what the conversation remembers.
/// </summary>
sealed record Stage(Library Library, Voice Voice, GuideBook Book, DateOnly Today, FamilyState State)
{
    /// <summary>Questions go, redacted, to a service that is not ours.</summary>
    public bool AsksElsewhere { get; init; }

    /// <summary>The people who could take over.</summary>
    public IHandoffDesk Desk { get; init; } = new NoDesk();

    public DeskView DeskFor(KeptHandoff wanted) => Desk.View(wanted.Lane, Voice.Language, wanted.Severity);

    public string Say(Phrase phrase) => Voice.Say(phrase);

    /// <summary>The entry in the language spoken now.</summary>
    public Article? Find(ArticleId id) => Library.Find(id, Voice.Language);

    /// <summary>Entries that hold everywhere or in the person's country, if they said which.</summary>
    public IEnumerable<Article> Entries() =>
        Library.In(Voice.Language).Where(entry => entry.Countries.Count == 0 || IsForPerson(entry));

    public bool IsForPerson(Article entry) =>
        State.Country is { } country && entry.Countries.Contains(country, StringComparer.OrdinalIgnoreCase);

    /// <summary>The moves as choices, without those that lead nowhere.</summary>
    public IReadOnlyList<Choice> Offer(params IEnumerable<Move> moves) =>
    [
        .. from move in moves.Distinct()
           let title = MoveTitles.Of(move, this)
           where title is not null
           select new Choice(move.ToString(), title),
    ];

    /// <summary>What was offered last, in the order of its numbers.</summary>
    public IReadOnlyList<Choice> Offered() =>
        [.. State.Offered.Select(id => new Choice(id, TitleOf(id) ?? ""))];

    /// <summary>Back, if there is something to go back to.</summary>
    public IEnumerable<Move> Back() => State.History.Count > 0 ? [new(MoveKind.Back)] : [];

    string? TitleOf(string id) => Move.Parse(id) is { } move ? MoveTitles.Of(move, this) : null;
}
