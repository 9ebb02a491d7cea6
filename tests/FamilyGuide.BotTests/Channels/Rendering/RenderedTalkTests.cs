using System.Text;
using FamilyGuide.Bot.Channels.Messenger;
using FamilyGuide.Bot.Channels.Rendering;
using FamilyGuide.Bot.Channels.Telegram;
using FamilyGuide.Bot.Channels.Twilio;
using FamilyGuide.Bot.Channels.WhatsApp;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.BotTests.Turns;
using FamilyGuide.Dialogs.Safeguarding;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Channels.Rendering;

/// <summary>
/// One talk as each channel shows it, in files that a person can read: <c>rendered/&lt;channel&gt;.&lt;language&gt;.txt</c>.
/// What differs is written beside the test's program; copy it over the file if it is right.
/// </summary>
public sealed class RenderedTalkTests
{
    static readonly FakeTimeProvider Clock = new(new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("telegram", "en", "English", "how do I report that my grandson is in Syria?", "topics", "I want to die")]
    [InlineData("telegram", "ar", "العربية", "كيف أبلغ أن حفيدي في سوريا؟", "المواضيع", "أريد أن أموت")]
    [InlineData("whatsapp", "en", "English", "how do I report that my grandson is in Syria?", "topics", "I want to die")]
    [InlineData("whatsapp", "ar", "العربية", "كيف أبلغ أن حفيدي في سوريا؟", "المواضيع", "أريد أن أموت")]
    [InlineData("messenger", "en", "English", "how do I report that my grandson is in Syria?", "topics", "I want to die")]
    [InlineData("messenger", "ar", "العربية", "كيف أبلغ أن حفيدي في سوريا؟", "المواضيع", "أريد أن أموت")]
    [InlineData("sms", "en", "English", "how do I report that my grandson is in Syria?", "topics", "I want to die")]
    [InlineData("sms", "sv", "Svenska", "hur anmäler jag att mitt barnbarn är i Syrien?", "ämnen", "jag vill dö")]
    [InlineData("sms", "ar", "العربية", "كيف أبلغ أن حفيدي في سوريا؟", "المواضيع", "أريد أن أموت")]
    [InlineData("twilio-whatsapp", "en", "English", "how do I report that my grandson is in Syria?", "topics", "I want to die")]
    [InlineData("twilio-whatsapp", "ar", "العربية", "كيف أبلغ أن حفيدي في سوريا؟", "المواضيع", "أريد أن أموت")]
    public async Task A_talk_looks_on_each_channel_as_somebody_saw_and_approved(
        string channel, string language, params string[] said)
    {
        var entries = await TalkAsync(channel, language, said);

        var rendered = new StringBuilder();
        foreach (var message in entries.SelectMany(entry => Renderer.Render(entry, ShapeOf(channel))))
        {
            rendered.Append(message.Text).Append('\n');
            foreach (var button in message.Buttons)
            {
                rendered.Append(message.IsList ? "  = " : "  * ").Append(button.Title)
                    .Append(button.Title == button.Value ? "" : $" ({button.Value})").Append('\n');
            }

            rendered.Append("------------------------------------------------------------\n");
        }

        var name = $"{channel}.{language}.txt";
        var approved = Path.Combine(AppContext.BaseDirectory, "Channels", "Rendering", "rendered", name);
        var received = Path.Combine(AppContext.BaseDirectory, $"{name}.received");
        if (!File.Exists(approved) || await File.ReadAllTextAsync(approved, None) != rendered.ToString())
        {
            await File.WriteAllTextAsync(received, rendered.ToString(), None);
            Assert.Fail($"{name} looks different now: see {received}");
        }
    }

    static ChannelShape ShapeOf(string channel) => channel switch
    {
        "telegram" => TelegramSender.Shape,
        "whatsapp" => WhatsAppSender.Shape,
        "messenger" => MessengerSender.Shape,
        "sms" => TwilioSender.SmsShape,
        _ => TwilioSender.WhatsAppShape,
    };

    static async Task<LogEntry[]> TalkAsync(string channel, string language, string[] said)
    {
        await using var turns = await RunningTurns.StartAsync(new MemoryStore(Clock), Clock);
        var conversation = new NewConversation(ConversationId.New(), channel, "1001", language);
        await turns.Correspondence.StartAsync(conversation, None);
        var discretion = turns.Get<Discretion>();
        var last = 0L;
        foreach (var text in said.Prepend(""))
        {
            if (text.Length > 0)
            {
                var activity = FamilyMessage.ToActivity(
                    conversation.Id, "1001", channel, discretion.Keep(text), language);
                last = (await turns.Correspondence.AcceptAsync(new(conversation.Id, text, activity), None)).Sequence;
            }

            await turns.ReadUntilAsync(
                conversation.Id,
                log => log.Any(entry => entry.Sequence > last && entry.Kind == EntryKind.FromGuide),
                None);
        }

        var all = await turns.Store.ReadAsync(conversation.Id, after: 0, most: 100, None);
        return [.. all.Where(entry => entry.Kind == EntryKind.FromGuide)];
    }
}
