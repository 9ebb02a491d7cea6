using System.Collections.Concurrent;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Turns;

/// <summary>Opens conversations, a few at a time, all with the same prepared questions.</summary>
sealed class Families(ServerAddress server, Entrance entrance, TurnLog log, TimeProvider time) : IDisposable
{
    readonly DirectLineClient _client = new(server, entrance, time);
    readonly ConcurrentDictionary<string, byte[][]> _questions = new(StringComparer.Ordinal);

    /// <summary>A family that has heard the bot's welcome.</summary>
    public async Task<Family> WelcomeAsync(IPace pace, CancellationToken ct)
    {
        var opened = await _client.OpenAsync(ct);
        var questions = _questions.GetOrAdd(opened.UserId, Questions.Prepare);
        var family = new Family(opened, server, new QuestionRequest(opened, server, questions), log, pace, time);
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

    public void Dispose() => _client.Dispose();
}
