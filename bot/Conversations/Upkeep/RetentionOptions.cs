using System.Globalization;
using FamilyGuide.Bot.Conversations.Edge;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>How long each class of data is kept.</summary>
sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>
    /// Long enough to come back after weeks of waiting for an authority, short enough to be forgotten.
    /// </summary>
    [Within(1, 90, "Retention:ConversationDays must be 1 to 90 days after the last message.")]
    public int ConversationDays { get; set; } = 30;

    /// <summary>Providers send again for up to seven days; a key must live longer than that.</summary>
    [Within(8, 30, "Retention:ArrivalKeyDays must be 8 to 30 days.")]
    public int ArrivalKeyDays { get; set; } = 8;

    /// <summary>What families are told; a setting that is no number stops the start elsewhere.</summary>
    public static int KeptDays(IConfiguration configuration) =>
        int.TryParse(configuration[$"{Section}:{nameof(ConversationDays)}"], CultureInfo.InvariantCulture, out var days)
            ? days
            : new RetentionOptions().ConversationDays;
}

[OptionsValidator]
sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
