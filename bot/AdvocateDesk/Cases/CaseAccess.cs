using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Records;
using FamilyGuide.Bot.Conversations.Cases;

namespace FamilyGuide.Bot.AdvocateDesk.Cases;

/// <summary>Which case somebody may see: the one place where that is decided.</summary>
sealed class CaseAccess(CaseDesk cases, IDeskRecords records)
{
    /// <summary>Of a glass that was broken: id of the person and of the case.</summary>
    const string Glass = "glass";

    static readonly TimeSpan GlassFor = TimeSpan.FromHours(1);

    /// <returns>Null when there is no such case, or it is not theirs: whoever asks can't tell which.</returns>
    public async Task<(Case Case, CaseRelation Relation)?> FindAsync(DeskRequest request)
    {
        if (!CaseId.TryParse(request.Route("id"), out var id)
            || await cases.FindAsync(id, request.Aborted) is not { } @case)
        {
            return null;
        }

        return await RelationAsync(@case, request.Member, request.Aborted) is { } relation ? (@case, relation) : null;
    }

    public async Task<CaseRelation?> RelationAsync(
        Case @case, StaffMember member, CancellationToken cancellationToken)
    {
        if (@case.Status is CaseStatus.Active or CaseStatus.WrapUp && @case.Advocate == member.Id
            && member.May(Permission.Speak))
        {
            return CaseRelation.Holder;
        }

        if (@case.Status == CaseStatus.Active && member.May(Permission.Interpret)
            && @case.Content.Interpreters.Contains(member.Id, StringComparer.Ordinal))
        {
            return CaseRelation.Interpreter;
        }

        if (@case.Status == CaseStatus.Active && @case.Content.OfferedTo == member.Id && member.May(Permission.Claim))
        {
            return CaseRelation.Offered;
        }

        return @case.Status != CaseStatus.Closed
            && member.May(Permission.BreakGlass)
            && await records.FindAsync(Glass, NameOf(member, @case), cancellationToken) is not null
                ? CaseRelation.ThroughGlass
                : null;
    }

    public Task BreakGlassAsync(
        Case @case, StaffMember member, DateTimeOffset now, CancellationToken cancellationToken) =>
        records.KeepAsync(
            new(Glass, NameOf(member, @case), Version: 0, "{}"u8.ToArray(), now + GlassFor), cancellationToken);

    static string NameOf(StaffMember member, Case @case) => $"{member.Id}|{@case.Id}";
}

/// <summary>What somebody has to do with a case.</summary>
enum CaseRelation
{
    /// <summary>Has claimed it.</summary>
    Holder,

    /// <summary>Was asked to take it over: sees what it is about, not what was said.</summary>
    Offered,

    Interpreter,

    /// <summary>Reads it, with a reason that was written down.</summary>
    ThroughGlass,
}
