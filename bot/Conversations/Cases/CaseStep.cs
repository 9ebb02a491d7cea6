using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Bot.Conversations.Cases;

/// <summary>Something that somebody, or time, does with a case.</summary>
public abstract record CaseStep
{
    /// <summary>It is done with a conversation's latest case, closed or not.</summary>
    public virtual bool IsOfConversation => false;

    /// <summary>Takes it, if nobody has it or whoever has it gave no sign of life.</summary>
    public sealed record Claim(Advocate Advocate) : CaseStep;

    /// <summary>A sign of life of whoever has it.</summary>
    public sealed record Hold(string Advocate) : CaseStep;

    /// <summary>Says something to the family.</summary>
    /// <param name="Advocate">Who.</param>
    /// <param name="Key">Equal for a repeat, which has no second effect.</param>
    /// <param name="Text">Plain text.</param>
    public sealed record Say(Advocate Advocate, string Key, string Text) : CaseStep;

    /// <summary>Ends the talk; the guide is back, and how it went is still to be written.</summary>
    public sealed record End(string Advocate) : CaseStep;

    /// <summary>Says how it went.</summary>
    public sealed record Close(string Advocate, CaseResult Result) : CaseStep;

    /// <summary>Gives it back to the queue, maybe for another lane: the family waits again, and goes first.</summary>
    public sealed record PassOn(string Advocate, Lane Lane) : CaseStep;

    /// <summary>Asks somebody to take over, while the talk goes on.</summary>
    public sealed record Offer(string Advocate, string To) : CaseStep;

    /// <summary>Whoever has it knows somebody in it: it goes back to the queue, and never to them again.</summary>
    public sealed record Recuse(string Advocate) : CaseStep;

    /// <summary>
    /// Another family is on the other side of a quarrel: whoever has helped one never gets the other. Holds for the
    /// conversation, whatever becomes of its cases.
    /// </summary>
    /// <param name="Other">The other's conversation.</param>
    /// <param name="Helpers">Who has helped there.</param>
    public sealed record Oppose(ConversationId Other, IReadOnlyList<string> Helpers) : CaseStep
    {
        public override bool IsOfConversation => true;
    }

    /// <summary>Somebody is about to help the other side; refused when they have this one.</summary>
    public sealed record Avoid(string Advocate) : CaseStep
    {
        public override bool IsOfConversation => true;
    }

    /// <summary>Writes something for colleagues, or a translation.</summary>
    public sealed record Note(string Advocate, CaseNote Text) : CaseStep;

    /// <summary>Lets somebody translate.</summary>
    public sealed record Invite(string Advocate, string Interpreter) : CaseStep;

    /// <summary>Asks for a photo.</summary>
    public sealed record AskForPhoto(string Advocate) : CaseStep;

    /// <summary>Needs no photo any more.</summary>
    public sealed record TakeBackAsking(string Advocate) : CaseStep;

    /// <summary>A photo was asked for a day ago.</summary>
    public sealed record EndAsking : CaseStep;

    /// <summary>An organisation's own contact centre has it, up to a place in the log.</summary>
    public sealed record Forward(long Sequence) : CaseStep;

    /// <summary>Whoever has it gave no sign of life: it goes back to the queue.</summary>
    public sealed record Expire : CaseStep;

    /// <summary>It takes longer than was said.</summary>
    public sealed record TellLate : CaseStep;

    /// <summary>What colleagues wrote a week ago is forgotten.</summary>
    public sealed record ForgetNotes : CaseStep;

    /// <summary>Nobody came.</summary>
    public sealed record GiveUp : CaseStep;
}

/// <summary>What became of a step.</summary>
/// <param name="Kind">Whether it was done.</param>
/// <param name="Case">The case as it is now; null when there is none.</param>
/// <param name="Sequence">The place in the log of what was said, if something was.</param>
public sealed record StepOutcome(StepKind Kind, Case? Case = null, long Sequence = 0);

public enum StepKind
{
    Done,

    /// <summary>There is no such open case, or no longer.</summary>
    Unknown,

    /// <summary>Somebody else has it, or it is not in a state for that.</summary>
    Refused,
}
