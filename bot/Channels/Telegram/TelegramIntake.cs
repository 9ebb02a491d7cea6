using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace FamilyGuide.Bot.Channels.Telegram;

/// <summary>Takes updates in, however they came.</summary>
sealed partial class TelegramIntake(
    Webhook webhook,
    TelegramClient client,
    PhraseBook phrases,
    IOptions<TelegramOptions> options,
    ILogger<TelegramIntake> logger)
{
    const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>So many groups are told once that we don't talk there, and others not.</summary>
    const int MostGroups = 1000;

    readonly ConcurrentDictionary<long, bool> _groups = new();

    /// <summary><c>POST</c> by Telegram: one update.</summary>
    public async Task TakeAsync(HttpContext http)
    {
        List<TelegramUpdate> updates = [];
        await webhook.TakeAsync(
            http,
            TelegramSender.Name,
            (request, _) => Signatures.Is(request.Headers[SecretHeader], options.Value.WebhookSecret!),
            body =>
            {
                using var json = JsonDocument.Parse(body);
                if (TelegramUpdates.Read(json.RootElement) is { } update)
                {
                    updates.Add(update);
                }

                return HeardIn(updates);
            });
        await AnswerAsync(updates);
    }

    /// <summary>What was asked for: several. One that can't be read keeps no other away.</summary>
    public async Task TakeAsync(IEnumerable<JsonElement> answers, CancellationToken cancellationToken)
    {
        List<TelegramUpdate> updates = [.. answers.Select(Read).OfType<TelegramUpdate>()];
        await webhook.KeepAsync(
            [.. HeardIn(updates).Select(heard => (TelegramSender.Name, heard))], cancellationToken);
        await AnswerAsync(updates);
    }

    static IReadOnlyList<Heard> HeardIn(IEnumerable<TelegramUpdate> updates) =>
        [.. updates.Select(update => update.Heard).OfType<Heard>()];

    static TelegramUpdate? Read(JsonElement update)
    {
        try
        {
            return TelegramUpdates.Read(update);
        }
        catch (JsonException)
        {
            ConversationMeter.WebhookDropped();
            return null;
        }
    }

    /// <summary>
    /// A button turns until somebody says that it was heard; a group hears once that we don't talk there.
    /// </summary>
    [SuppressMessage("Design", "CA1031", Justification = "It is only a courtesy: what was said is kept already.")]
    async Task AnswerAsync(IEnumerable<TelegramUpdate> updates)
    {
        foreach (var update in updates)
        {
            try
            {
                if (update.Query is { } query)
                {
                    await client.Api.AnswerCallbackQuery(query);
                }
                else if (update.Group is { } group && _groups.Count < MostGroups && _groups.TryAdd(group, value: true))
                {
                    var language = Language.Find(update.Locale) ?? Language.English;
                    await client.Api.SendMessage(group, phrases.In(language).Say(Phrase.ChannelGroup));
                }
            }
            catch (Exception error)
            {
                Log.CourtesyFailed(logger, error.GetType().Name);
            }
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "CourtesyFailed: {Kind}")]
        public static partial void CourtesyFailed(ILogger logger, string kind);
    }
}
