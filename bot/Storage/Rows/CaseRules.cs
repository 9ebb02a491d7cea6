using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>What happens to a case's rows; the same on every engine.</summary>
static class CaseRules
{
    /// <summary>What the desk says comes under keys of its own.</summary>
    const string DeskKey = "desk|";

    public static byte[]? KeyOf(CaseStep step) => step is CaseStep.Say say
        ? ConversationRules.HashKey($"{DeskKey}{say.Advocate.Id}|{say.Key}")
        : null;

    /// <summary>Keeps what a turn changes about handing over.</summary>
    public static ConversationRow Change(IRows rows, ConversationRow row, TurnEffects effects, long sequence)
    {
        if (!effects.TouchesCases)
        {
            return row;
        }

        var (after, speaker) = CaseMachine.Change(
            rows.Cases(row), row.Conversation.Id, effects, sequence, ConversationRules.At(rows.Now));
        if (after is not null)
        {
            Keep(rows, row, after);
        }

        return row with { Speaker = speaker ?? row.Speaker };
    }

    public static StepOutcome Step(IRows rows, ConversationId conversation, CaseId id, CaseStep step, byte[]? key)
    {
        if (rows.Find(conversation) is not { } row || CaseFor(step, id, rows.Cases(row)) is not { } before)
        {
            return new(StepKind.Unknown);
        }

        if (CaseMachine.Take(before, step, ConversationRules.At(rows.Now)) is not { } move)
        {
            return new(StepKind.Refused, before);
        }

        var after = move.After with { Version = before.Version + 1 };
        Keep(rows, row, after);
        var sequence = 0L;
        if (move.Says is { } say)
        {
            (row, sequence) = Append(
                rows,
                row,
                EntryKind.FromAdvocate,
                TurnActivities.FromAdvocate(row.Conversation, say.Advocate, say.Text),
                key);
        }

        if (!move.Tells.IsEmpty)
        {
            (row, _) = Append(rows, row, EntryKind.Hidden, move.Tells);
            row = row with { LastArrival = row.LastSequence };
        }

        // A guide that is just thinking must not speak into what a person says, or be silent when they have left.
        row = move.Speaker is { } speaker && speaker != row.Speaker
            ? row with { Speaker = speaker, Fence = row.Fence + 1, LeaseOwner = null, LeaseUntil = 0, Attempts = 0 }
            : row;
        rows.KeepLease(row);
        return new(StepKind.Done, after, sequence);
    }

    /// <summary>Nobody works on a closed case, so nobody needs to see its photos.</summary>
    static void Keep(IRows rows, ConversationRow row, Case after)
    {
        rows.KeepCase(row, after);
        if (after.Status == CaseStatus.Closed)
        {
            PhotoRules.ForgetOf(rows, row, after);
        }
    }

    static Case? CaseFor(CaseStep step, CaseId id, IReadOnlyList<Case> cases) => step.IsOfConversation
        ? cases is [.., var last] ? last : null
        : cases.FirstOrDefault(@case => @case.Id == id && @case.Status != CaseStatus.Closed);

    static (ConversationRow Row, long Sequence) Append(
        IRows rows, ConversationRow row, EntryKind kind, ReadOnlyMemory<byte> activity, byte[]? key = null)
    {
        var at = Math.Max(rows.Now, row.LastAt + 1);
        var entry = new LogEntry(row.LastSequence + 1, ConversationRules.At(at), kind, activity);
        if (key is not null && rows.AddArrival(row, key, entry) is { } first)
        {
            return (row, first);
        }

        rows.AddEntry(row, entry);
        return (row with { LastSequence = entry.Sequence, LastAt = at }, entry.Sequence);
    }
}
