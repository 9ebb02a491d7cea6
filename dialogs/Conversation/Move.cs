namespace FamilyGuide.Dialogs.Conversation;

/// <summary>
/// Something that a person can want next: an entry, a topic, back. Written <c>entry:report-a-relative</c>.
/// </summary>
/// <remarks>
/// A choice leads to a move, a command is a move, and "back" makes an old move again; so a conversation remembers moves
/// and never words.
/// </remarks>
readonly record struct Move(MoveKind Kind, string Value = "")
{
    /// <summary>There is something to see, which one may want to come back to.</summary>
    public bool IsPlace => Kind is not (
        MoveKind.Welcome or MoveKind.ChooseLanguage or MoveKind.Speak or MoveKind.Back or MoveKind.StartOver
        or MoveKind.NoneOfThese or MoveKind.Unknown or MoveKind.GriefStay or MoveKind.Why or MoveKind.OtherCountries
        or MoveKind.Ask or MoveKind.Delete or MoveKind.DeleteSure or MoveKind.Stay or MoveKind.Return
        or MoveKind.Allow or MoveKind.Forbid or MoveKind.HandoffPreview or MoveKind.Strike or MoveKind.StrikeLine
        or MoveKind.HandOver or MoveKind.HandoffPlace or MoveKind.StopWaiting or MoveKind.Writing);

    /// <summary>Null when nobody here could have written it.</summary>
    public static Move? Parse(string text) => text.Split(':', 2) switch
    {
        [var kind, var value] when Enum.TryParse<MoveKind>(kind, out var known) => new(known, value),
        _ => null,
    };

    public override string ToString() => $"{Kind}:{Value}";
}

/// <summary>Kinds of moves. Their names are stored with conversations: add, but don't rename.</summary>
enum MoveKind
{
    Welcome,
    Introduction,
    ChooseLanguage,

    /// <summary>The language's code.</summary>
    Speak,

    /// <summary>The id of a word that somebody asked the meaning of.</summary>
    Term,

    Help,
    Back,
    StartOver,
    Topics,

    /// <summary>A topic, and from which entry on it is listed: <c>Rights|6</c>.</summary>
    Topic,

    Entry,
    Steps,
    Cautions,

    /// <summary>Who can help with an entry.</summary>
    EntryHelp,

    /// <summary>The entry that stops a person from paying or telling of it.</summary>
    Brake,

    /// <summary>Entries between which the person chooses, parted by <c>|</c>.</summary>
    Clarify,

    NoneOfThese,

    /// <summary>How many times in a row nothing was known.</summary>
    Unknown,

    /// <summary>The lane, and whether it is urgent: <c>Lawyer|urgent</c>; empty when just somebody is wanted.</summary>
    Person,
    PersonElsewhere,

    /// <summary>The country's code.</summary>
    PersonIn,

    /// <summary>The risks, the gravest first: <c>Suicide|Minor</c>.</summary>
    Danger,

    DangerElsewhere,

    /// <summary>The country's code.</summary>
    DangerIn,

    /// <summary>Staying with somebody who grieves.</summary>
    GriefStay,

    /// <summary>Numbers to call, for somebody who asked for them.</summary>
    Comfort,

    /// <summary>Entries that several questions of one message mean, the first to be shown: <c>a|b</c>.</summary>
    Several,

    /// <summary>What an entry says about something: <c>trace-a-relative|HowLong</c>.</summary>
    Passage,

    /// <summary>Whether somebody is on a list, which is never said.</summary>
    OnAList,

    /// <summary>The next question of a guide, or the plan that it ends in: <c>Repatriation</c>.</summary>
    Guide,

    /// <summary>An answer to a guide's question: <c>Where=Roj</c>.</summary>
    Answer,

    /// <summary>One question of the guides again, to change its answer: <c>Where</c>.</summary>
    Ask,

    /// <summary>Why a question is asked: <c>Where</c>.</summary>
    Why,

    /// <summary>Countries to answer with beside those of our chapters.</summary>
    OtherCountries,

    /// <summary>The plan that was made last.</summary>
    Plan,

    /// <summary>A letter to the office that the plan's guide is about: <c>Repatriation</c>.</summary>
    Letter,

    /// <summary>The first step of the plan that isn't done.</summary>
    NextStep,

    /// <summary>A step of the plan that is done, or the one that is on the screen: an entry's id.</summary>
    Done,

    /// <summary>What the conversation knows of the person.</summary>
    Known,

    /// <summary>What is kept of the person, and for how long: in short, or all of it (<c>all</c>).</summary>
    YourData,

    /// <summary>Asks whether everything shall be deleted.</summary>
    Delete,

    /// <summary>Deletes everything.</summary>
    DeleteSure,

    /// <summary>What is on the screen, again: somebody has changed their mind.</summary>
    Stay,

    /// <summary>Greets somebody who came back by a code, and says nothing of before.</summary>
    Return,

    /// <summary>What the person allows.</summary>
    Consent,

    /// <summary>The person allows a purpose: <c>Counting</c>.</summary>
    Allow,

    /// <summary>The person no longer allows a purpose.</summary>
    Forbid,

    /// <summary>How one comes back, on another device too.</summary>
    ComeBack,

    /// <summary>Numbers to call instead of waiting here.</summary>
    PersonNumbers,

    /// <summary>What would be passed on to a person.</summary>
    HandoffPreview,

    /// <summary>Lines that can be left out of it.</summary>
    Strike,

    /// <summary>Leaves a line out, or takes it in again: <c>Where</c>, <c>#17</c>.</summary>
    StrikeLine,

    /// <summary>The family decided: <c>All</c>, <c>Summary</c> or <c>Nothing</c> is passed on.</summary>
    HandOver,

    /// <summary>Where the family stands in waiting.</summary>
    HandoffPlace,

    /// <summary>The family waits no more, or ends the talk with a person.</summary>
    StopWaiting,

    /// <summary>
    /// Between which hours we may write first in a messaging app: <c>8-20</c>, <c>never</c>; <c>ask</c> asks for it.
    /// </summary>
    Writing,
}
