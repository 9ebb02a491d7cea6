using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;

namespace FamilyGuide.BotTests.Hosting;

/// <content>What lies at messaging providers.</content>
sealed partial class MemoryStore : ICopyBook
{
    readonly Dictionary<ConversationId, List<Lying>> _copies = [];

    public Task KeepCopyAsync(ConversationId id, ProviderCopy copy, CancellationToken cancellationToken) =>
        DoAsync(() =>
        {
            CopiesOf(id).RemoveAll(one => one.Copy.Place == copy.Place);
            CopiesOf(id).Add(new(copy));
            return true;
        });

    public Task<IReadOnlyList<ProviderCopy>> ReadCopiesAsync(
        ConversationId id, CancellationToken cancellationToken) => DoAsync<IReadOnlyList<ProviderCopy>>(() =>
        [.. CopiesOf(id).Select(one => one.Copy).OrderBy(copy => copy.Place)]);

    public Task<IReadOnlyList<ConversationId>> FindLeavingAsync(int most, CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<ConversationId>>(() =>
            [.. _copies.Where(one => one.Value.Any(IsToLeave)).Select(one => one.Key).Take(most)]);

    public Task<IReadOnlyList<LeavingCopy>> LeaseLeavingAsync(
        ConversationId id, CancellationToken cancellationToken) => DoAsync<IReadOnlyList<LeavingCopy>>(() =>
    {
        var due = CopiesOf(id).Where(IsToLeave).ToArray();
        foreach (var one in due)
        {
            one.Attempts++;
            one.NextAt = Now + (Term * one.Attempts * one.Attempts);
        }

        return [.. due.Select(one => new LeavingCopy(one.Copy, one.Attempts))];
    });

    public Task ForgetCopiesAsync(
        ConversationId id, IReadOnlyList<long> places, CancellationToken cancellationToken) =>
        DoAsync(() => CopiesOf(id).RemoveAll(one => places.Contains(one.Copy.Place)));

    void LetLeave(ConversationId id, IReadOnlyList<ProviderCopy> copies) =>
        _copies[id] = [.. copies.Select(copy => new Lying(copy) { IsLeaving = true })];

    bool IsToLeave(Lying one) => one.IsLeaving && one.NextAt <= Now;

    List<Lying> CopiesOf(ConversationId id) => Find(id) is null
        ? []
        : _copies.TryGetValue(id, out var known) ? known : _copies[id] = [];

    sealed class Lying(ProviderCopy copy)
    {
        public ProviderCopy Copy => copy;

        public bool IsLeaving { get; init; }

        public int Attempts { get; set; }

        public DateTimeOffset NextAt { get; set; }
    }
}
