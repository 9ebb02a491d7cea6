using System.Collections.Concurrent;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Turns;

/// <summary>Opens conversations, a few at a time, all with the same prepared questions.</summary>
/// <param name="hears">The host at which they begin and hear.</param>
/// <param name="posts">The host to which they post.</param>
/// <param name="entrance">How they get their tokens.</param>
/// <param name="log">Where their turns are counted.</param>
/// <param name="time">The clock.</param>
sealed class Families(ServerAddress hears, ServerAddress posts, Entrance entrance, TurnLog log, TimeProvider time)
    : IDisposable
{
    readonly DirectLineClient _client = new(hears, entrance, time);
    readonly ConcurrentDictionary<string, byte[][]> _questions = new(StringComparer.Ordinal);

    /// <summary>A family that has heard the bot's welcome.</summary>
    public async Task<Family> WelcomeAsync(IPace pace, CancellationToken ct) =>
        await JoinAsync(await _client.OpenAsync(ct), pace, ct);

    /// <summary>A family that comes back to a conversation and has heard what was said there.</summary>
    public async Task<Family> ReturnAsync(Opened known, IPace pace, CancellationToken ct) =>
        await JoinAsync(await _client.ReconnectAsync(known, watermark: null, ct), pace, ct);

    public void Dispose() => _client.Dispose();

    async Task<Family> JoinAsync(Opened opened, IPace pace, CancellationToken ct)
    {
        var questions = _questions.GetOrAdd(opened.UserId, Questions.Prepare);
        var request = new QuestionRequest(opened, posts, questions);
        var family = new Family(opened, (hears, posts), request, log, pace, time);
        try
        {
            await family.JoinAsync(ct);
            return family;
        }
        catch
        {
            family.Dispose();
            throw;
        }
    }
}
