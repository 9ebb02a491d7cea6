using System.Diagnostics;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Bot.Conversations.Cases;

/// <summary>What may happen to a case, and what follows: pure, the same on every engine.</summary>
public static class CaseMachine
{
    /// <summary>A connection may be bad for a minute; after two, a family waits in vain.</summary>
    public static readonly TimeSpan ClaimTerm = TimeSpan.FromMinutes(2);

    /// <summary>Notes are for the people of these days, not for an archive.</summary>
    public static readonly TimeSpan NoteLife = TimeSpan.FromDays(7);

    /// <returns>Null when the step is refused.</returns>
    public static CaseMove? Take(Case @case, CaseStep step, DateTimeOffset now) =>
        Allowed(@case, step, now) is { } move ? move with { After = CaseAsking.Kept(@case, move.After) } : null;

    static CaseMove? Allowed(Case @case, CaseStep step, DateTimeOffset now) => step switch
    {
        CaseStep.Claim claim => MayClaim(@case, claim.Advocate.Id, now) ? Claimed(@case, claim.Advocate, now) : null,
        CaseStep.Hold hold when @case.IsHeldBy(hold.Advocate) =>
            new(@case with { ClaimUntil = now + ClaimTerm }, Speaker.Advocate),
        CaseStep.Say say when @case.IsHeldBy(say.Advocate.Id) =>
            new(@case with { ClaimUntil = now + ClaimTerm }, Speaker.Advocate) { Says = say },
        CaseStep.End end when @case.IsHeldBy(end.Advocate) =>
            new(@case with { Status = CaseStatus.WrapUp }, Speaker.Guide)
            {
                Tells = Tell(HandoffState.Completed, @case.Content.AdvocateName ?? ""),
            },
        CaseStep.Close close when @case.Status == CaseStatus.WrapUp && @case.Advocate == close.Advocate =>
            new(Closed(@case, close.Result), Speaker.Guide),
        CaseStep.PassOn pass when @case.IsHeldBy(pass.Advocate) =>
            new(ForLane(pass.Lane, Queued(@case, now)), Speaker.Guide)
            {
                Tells = Tell(HandoffState.Moved, @case.Content.AdvocateName ?? ""),
            },
        CaseStep.Offer offer when @case.IsHeldBy(offer.Advocate) && offer.To != offer.Advocate
            && !@case.Content.Avoids.Contains(offer.To, StringComparer.Ordinal) =>
            new(OfferedTo(offer.To, @case), Speaker.Advocate),
        CaseStep.Note note when IsInside(@case, note.Advocate) =>
            new(Noted(note.Text, @case, now), Speaker: null),
        CaseStep.Invite invite when @case.IsHeldBy(invite.Advocate)
            && !@case.Content.Avoids.Contains(invite.Interpreter, StringComparer.Ordinal) =>
            new(Interpreted(invite.Interpreter, @case), Speaker: null),
        CaseStep.AskForPhoto ask when @case.IsHeldBy(ask.Advocate) && CaseAsking.Of(@case, now) is null =>
            new(CaseAsking.From(@case, now), Speaker: null)
            {
                Tells = Tell(HandoffState.PhotoAsked, @case.Content.AdvocateName ?? ""),
            },
        CaseStep.TakeBackAsking back when @case.IsHeldBy(back.Advocate) && @case.Content.Asking is not null =>
            new(CaseAsking.Without(@case), Speaker: null) { Tells = Tell(HandoffState.PhotoOver) },
        CaseStep.EndAsking when CaseAsking.IsOver(@case, now) =>
            new(CaseAsking.Without(@case), Speaker: null) { Tells = Tell(HandoffState.PhotoOver) },
        CaseStep.Recuse recuse when @case.IsHeldBy(recuse.Advocate) =>
            new(Avoiding([recuse.Advocate], Queued(@case, now)), Speaker.Guide)
            {
                Tells = Tell(HandoffState.Moved, @case.Content.AdvocateName ?? ""),
            },
        CaseStep.Oppose oppose => new(Opposed(oppose, @case), Speaker: null),
        CaseStep.Avoid avoid when !@case.IsHeldBy(avoid.Advocate) =>
            new(Avoiding([avoid.Advocate], @case), Speaker: null),
        CaseStep.Forward forward when @case.Status is CaseStatus.Waiting or CaseStatus.Active
            && forward.Sequence > (@case.Content.Forwarded ?? -1) =>
            new(@case with { Content = @case.Content with { Forwarded = forward.Sequence } }, Speaker: null),
        CaseStep.Expire when @case.Status == CaseStatus.Active && @case.ClaimUntil <= now =>
            new(Queued(@case, now), Speaker.Guide) { Tells = Tell(HandoffState.Returned) },
        CaseStep.TellLate when IsLate(@case, now) => new(ToldLate(@case, now), Speaker.Guide)
        {
            Tells = Tell(HandoffState.Late),
        },
        CaseStep.ForgetNotes when HasOldNotes(@case, now) => new(WithoutOldNotes(@case, now), Speaker: null),
        CaseStep.GiveUp when @case.Status == CaseStatus.Waiting =>
            new(Closed(@case, CaseResult.Failed), Speaker.Guide) { Tells = Tell(HandoffState.Failed) },
        _ => null,
    };

    /// <summary>What was promised has not been kept.</summary>
    public static bool IsLate(Case @case, DateTimeOffset now) =>
        @case.Status == CaseStatus.Waiting && @case.Content.PromisedUntil is { } promised && promised <= now;

    /// <summary>Somebody wrote something that is to be forgotten.</summary>
    public static bool HasOldNotes(Case @case, DateTimeOffset now) =>
        @case.Content.Notes.Any(note => note.At <= now - NoteLife);

    /// <summary>What a turn changes.</summary>
    /// <param name="cases">The conversation's, the oldest first.</param>
    /// <param name="conversation">Whose.</param>
    /// <param name="effects">Of the turn; they change something about handing over.</param>
    /// <param name="sequence">The place of the message that the turn answers.</param>
    /// <param name="now">By the store's clock.</param>
    /// <returns>The case as it is to be kept, and who speaks from now on; null where nothing changes.</returns>
    public static (Case? After, Speaker? Speaker) Change(
        IReadOnlyList<Case> cases, ConversationId conversation, TurnEffects effects, long sequence, DateTimeOffset now)
    {
        var before = cases.FirstOrDefault(@case => @case.Status is CaseStatus.Waiting or CaseStatus.Active);
        return effects.Handoff switch
        {
            { Kind: HandoffChangeKind.Ask, Request: { } request } =>
                (Ask(before, cases is [.., var last] ? last : null, conversation, request, sequence, now), null),
            { Kind: HandoffChangeKind.Withdraw } => (before is null ? null : Withdraw(before), Speaker.Guide),
            { Kind: HandoffChangeKind.Alarm } => (before is null ? null : Alarm(before, now), null),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The family asks, or asks again with other things allowed.</summary>
    static Case Ask(
        Case? open,
        Case? last,
        ConversationId conversation,
        HandoffRequest request,
        long sequence,
        DateTimeOffset now)
    {
        var content = new CaseContent
        {
            Request = request,
            Lane = request.Lane,
            PromisedUntil = request.PromisedMinutes is { } minutes ? now + TimeSpan.FromMinutes(minutes) : null,
            Avoids = last?.Content.Avoids ?? [],
            Helpers = last?.Content.Helpers ?? [],
            OtherSides = last?.Content.OtherSides ?? [],
        };
        return open is { Status: CaseStatus.Waiting }
            ? open with { Content = content, AskedSequence = sequence, Version = open.Version + 1 }
            : new()
            {
                Id = CaseId.New(),
                Conversation = conversation,
                Status = CaseStatus.Waiting,
                AskedAt = now,
                AskedSequence = sequence,
                ClaimUntil = now,
                Version = 1,
                Content = content,
            };
    }

    /// <summary>The family waits no more, or ends the talk.</summary>
    static Case Withdraw(Case @case) => @case.Status == CaseStatus.Active
        ? @case with
        {
            Status = CaseStatus.WrapUp,
            Content = @case.Content with { Result = CaseResult.Withdrawn, Asking = null },
            Version = @case.Version + 1,
        }
        : Closed(@case, CaseResult.Withdrawn) with { Version = @case.Version + 1 };

    /// <summary>Danger was heard.</summary>
    static Case Alarm(Case @case, DateTimeOffset now) => @case with
    {
        Content = @case.Content with
        {
            AlarmedAt = now,
            Request = @case.Request with { Severity = Severity.Urgent },
        },
        Version = @case.Version + 1,
    };

    static bool MayClaim(Case @case, string advocate, DateTimeOffset now) =>
        !@case.Content.Avoids.Contains(advocate, StringComparer.Ordinal) && @case.Status switch
        {
            CaseStatus.Waiting => true,
            CaseStatus.Active => @case.Advocate != advocate
                && (@case.ClaimUntil <= now || @case.Content.OfferedTo == advocate),
            CaseStatus.WrapUp or CaseStatus.Closed => false,
            _ => throw new UnreachableException(),
        };

    static CaseMove Claimed(Case @case, Advocate advocate, DateTimeOffset now) => new(
        @case with
        {
            Status = CaseStatus.Active,
            Advocate = advocate.Id,
            ClaimedAt = @case.ClaimedAt ?? now,
            ClaimUntil = now + ClaimTerm,
            Content = @case.Content with
            {
                AdvocateName = advocate.Name,
                OfferedTo = null,
                PromisedUntil = null,
                Helpers = Joined(@case.Content.Helpers, [advocate.Id]),
            },
        },
        Speaker.Advocate)
    {
        Tells = Tell(HandoffState.Accepted, advocate.Name),
    };

    static Case ForLane(Lane lane, Case @case) =>
        @case with { Content = @case.Content with { Lane = lane, OfferedTo = null } };

    static Case OfferedTo(string advocate, Case @case) =>
        @case with { Content = @case.Content with { OfferedTo = advocate } };

    static bool IsInside(Case @case, string who) =>
        @case.IsHeldBy(who) || @case.Content.Interpreters.Contains(who, StringComparer.Ordinal);

    static Case Noted(CaseNote note, Case @case, DateTimeOffset now) => @case with
    {
        Content = @case.Content with
        {
            Notes = [.. WithoutOldNotes(@case, now).Content.Notes, note with { At = now }],
        },
    };

    static Case WithoutOldNotes(Case @case, DateTimeOffset now) => @case with
    {
        Content = @case.Content with { Notes = [.. @case.Content.Notes.Where(note => note.At > now - NoteLife)] },
    };

    static Case Interpreted(string interpreter, Case @case) => @case with
    {
        Content = @case.Content with
        {
            Interpreters = Joined(@case.Content.Interpreters, [interpreter]),
            Helpers = Joined(@case.Content.Helpers, [interpreter]),
        },
    };

    static Case Avoiding(IEnumerable<string> people, Case @case) => @case with
    {
        Content = @case.Content with { Avoids = Joined(@case.Content.Avoids, people), OfferedTo = null },
    };

    static Case Opposed(CaseStep.Oppose oppose, Case @case) => Avoiding(
        oppose.Helpers.Where(helper => !@case.IsHeldBy(helper)),
        @case with
        {
            Content = @case.Content with { OtherSides = Joined(@case.Content.OtherSides, [oppose.Other.Value]) },
        });

    static string[] Joined(IEnumerable<string> some, IEnumerable<string> more) =>
        [.. some.Concat(more).Distinct(StringComparer.Ordinal)];

    /// <summary>After the second time anybody may take it, whatever their lane.</summary>
    static Case ToldLate(Case @case, DateTimeOffset now) => @case with
    {
        Content = @case.Content with
        {
            ToldLate = @case.Content.ToldLate + 1,
            PromisedUntil = now + TimeSpan.FromMinutes(@case.Request.PromisedMinutes ?? 0),
            IsForAnybody = @case.Content.ToldLate > 0,
        },
    };

    static ReadOnlyMemory<byte> Tell(HandoffState state, string name = "") =>
        HandoffActivities.Status(new(state, name));

    static Case Queued(Case @case, DateTimeOffset now) =>
        @case with { Status = CaseStatus.Waiting, ClaimUntil = now };

    static Case Closed(Case @case, CaseResult result) => @case with
    {
        Status = CaseStatus.Closed,
        Content = @case.Content with { Result = result, Notes = [], Interpreters = [] },
    };
}

/// <summary>What a step changes.</summary>
/// <param name="After">The case; its version is counted by whoever keeps it.</param>
/// <param name="Speaker">Who answers the family from now on; null when that stays.</param>
public sealed record CaseMove(Case After, Speaker? Speaker)
{
    /// <summary>What the guide has to tell the family, as an activity; empty when nothing.</summary>
    public ReadOnlyMemory<byte> Tells { get; init; }

    /// <summary>What is said to the family by a person.</summary>
    public CaseStep.Say? Says { get; init; }
}
