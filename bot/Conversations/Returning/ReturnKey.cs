using System.Security.Cryptography;
using System.Text;

namespace FamilyGuide.Bot.Conversations.Returning;

/// <summary>
/// Turns codes into what is kept of them: a hash that needs the store's own secret, and a tenth of a second for each
/// try.
/// </summary>
/// <remarks>
/// The secret lies in the store, sealed by the master key: whoever has the database alone can try nothing, and whoever
/// has both still has to try for years. One at a time, so that somebody who guesses takes one core at most.
/// </remarks>
/// <param name="store">Has the secret.</param>
/// <param name="rounds">OWASP's number for PBKDF2 with HMAC-SHA-512. Tests may take fewer.</param>
sealed class ReturnKey(IConversationStore store, int rounds = ReturnKey.Rounds) : IDisposable
{
    public const int Rounds = 210_000;

    /// <summary>What <see cref="IConversationStore.SharedKeyAsync"/> is asked for.</summary>
    const string Purpose = "return-codes";

    const int HashBytes = 32;

    readonly SemaphoreSlim _one = new(1);

    public async Task<byte[]> HashAsync(ReturnCode code, CancellationToken cancellationToken)
    {
        var secret = await store.SharedKeyAsync(Purpose, cancellationToken);
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(
                () => Rfc2898DeriveBytes.Pbkdf2(
                    Encoding.ASCII.GetBytes(code.Digits), secret, rounds, HashAlgorithmName.SHA512, HashBytes),
                cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
