using FamilyGuide.Bot.Conversations.Photos;

namespace FamilyGuide.Bot.Conversations.Cases;

/// <summary>When a case takes photos: as long as the one who asked speaks to the family, and not for long.</summary>
static class CaseAsking
{
    /// <returns>Null when none is asked for now.</returns>
    public static PhotoAsking? Of(Case @case, DateTimeOffset now) =>
        @case is { Status: CaseStatus.Active, Content.Asking: { } asking } && asking.IsOpen(now) ? asking : null;

    /// <summary>A day has gone by.</summary>
    public static bool IsOver(Case @case, DateTimeOffset now) =>
        @case.Content.Asking is not null && Of(@case, now) is null;

    public static Case From(Case @case, DateTimeOffset now) => With(@case, PhotoAsking.From(now));

    public static Case Without(Case @case) => With(@case, asking: null);

    /// <summary>An asking does not outlive that its advocate has the case.</summary>
    public static Case Kept(Case before, Case after) =>
        after.Content.Asking is null || (after.Status == CaseStatus.Active && after.Advocate == before.Advocate)
            ? after
            : Without(after);

    /// <summary>A photo has come.</summary>
    /// <returns>Null when none is asked for.</returns>
    public static Case? AfterPhoto(Case @case, DateTimeOffset now) => Of(@case, now) is { } asking
        ? @case with
        {
            Content = @case.Content with { Asking = asking.AfterOne(), Photos = @case.Content.Photos + 1 },
            Version = @case.Version + 1,
        }
        : null;

    /// <summary>As which the last photo came.</summary>
    public static PhotoPlace LastOf(Case @case) =>
        new(@case.Content.Photos, @case.Content.Asking?.Left ?? 0, @case.Request.Language);

    static Case With(Case @case, PhotoAsking? asking) =>
        @case with { Content = @case.Content with { Asking = asking } };
}
