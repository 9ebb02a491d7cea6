using FamilyGuide.Bot.AdvocateDesk.Records;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>All who work at the desk: tens, not thousands, so that they are listed rather than looked up.</summary>
sealed class StaffBook(IDeskRecords records)
{
    const string Kind = "person";

    public async Task<IReadOnlyList<StaffMember>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await records.ListAsync(Kind, cancellationToken)).Select(StaffJson.Read)];

    public async Task<StaffMember?> FindAsync(string id, CancellationToken cancellationToken) =>
        await records.FindAsync(Kind, id, cancellationToken) is { } record ? StaffJson.Read(record) : null;

    public async Task<StaffMember?> FindByLoginAsync(string login, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(
            member => string.Equals(member.Login, login, StringComparison.OrdinalIgnoreCase));

    /// <returns>False when somebody else has changed the person meanwhile.</returns>
    public async Task<bool> KeepAsync(StaffMember member, CancellationToken cancellationToken)
    {
        var isKept = await records.KeepAsync(
            new(Kind, member.Id, member.Version, StaffJson.Write(member)), cancellationToken);
        member.Version += isKept ? 1 : 0;
        return isKept;
    }
}
