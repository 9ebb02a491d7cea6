using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.Conversations.Photos;

/// <summary>A person has asked for a photo. It ends by itself, and with whoever asked.</summary>
/// <param name="Since">When they asked.</param>
/// <param name="Left">How many may still come.</param>
public sealed record PhotoAsking(DateTimeOffset Since, int Left)
{
    /// <summary>Long enough to find a letter in the evening.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public static PhotoAsking From(DateTimeOffset now) => new(now, PhotoLimits.Most);

    public bool IsOpen(DateTimeOffset now) => Left > 0 && now < Since + Life;

    /// <returns>Null after the last.</returns>
    public PhotoAsking? AfterOne() => Left > 1 ? this with { Left = Left - 1 } : null;
}
