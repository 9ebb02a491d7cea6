using System.Text.Encodings.Web;
using System.Text.Json;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Dialogs.Handoff;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.ContactCentre;

/// <summary>What goes out to the contact centre, as activities in JSON.</summary>
/// <remarks>
/// The case's name stands for the conversation: nobody there learns ours. A repeat has the same id as the first time.
/// </remarks>
sealed class ContactCentreActivities(HandoffSummaries summaries, IOptions<FamilyGuideOptions> addresses)
{
    /// <summary>The name of the channel, as activities give it.</summary>
    const string ChannelId = "familyguide";

    /// <summary><c>handoff.initiate</c>: what the family allowed to be passed on, and nothing else.</summary>
    /// <param name="case">The family's.</param>
    /// <param name="transcript">What was written before, as far as it may be seen.</param>
    public ReadOnlyMemory<byte> Initiate(Case @case, IReadOnlyList<CaseLine> transcript) => Write(
        @case,
        ActivityTypes.Event,
        @case.AskedSequence,
        writer =>
        {
            writer.WriteString("name", HandoffEventNames.InitiateHandoff);
            writer.WriteStartObject("value");
            writer.WriteString("lane", NameOf(@case.Content.Lane));
            writer.WriteString("severity", NameOf(@case.Request.Severity));
            writer.WriteString("reason", @case.Request.Reason);
            writer.WriteString("language", @case.Request.Language);
            writer.WriteString("sharing", NameOf(@case.Request.Sharing));
            writer.WriteStartArray("summary");
            foreach (var line in summaries.InEnglish(@case.Request))
            {
                writer.WriteStringValue(line);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            if (transcript.Count > 0)
            {
                WriteTranscript(writer, @case, transcript);
            }
        });

    public ReadOnlyMemory<byte> Message(Case @case, CaseLine line) => Write(
        @case, ActivityTypes.Message, line.Sequence, writer => WriteWords(writer, line));

    public ReadOnlyMemory<byte> Typing(Case @case) =>
        Write(@case, ActivityTypes.Typing, sequence: null, _ => { });

    /// <param name="case">The family's, as it was known last.</param>
    /// <param name="code">One of <see cref="EndOfConversationCodes"/>.</param>
    public ReadOnlyMemory<byte> End(Case @case, string code) => Write(
        @case, ActivityTypes.EndOfConversation, sequence: null, writer => writer.WriteString("code", code));

    ReadOnlyMemory<byte> Write(Case @case, string type, long? sequence, Action<Utf8JsonWriter> more)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WriteString("id", IdOf(@case, sequence is { } place ? $"{place}" : type));
            writer.WriteString("channelId", ChannelId);
            var service = new Uri(addresses.Value.Url, $"{ContactCentreRegistration.Path}/");
            writer.WriteString("serviceUrl", service.AbsoluteUri);
            writer.WriteString("locale", @case.Request.Language);
            writer.WriteStartObject("conversation");
            writer.WriteString("id", @case.Id.Value);
            writer.WriteEndObject();
            WriteAccount(writer, "from", "family", "user");
            WriteAccount(writer, "recipient", ContactCentreEndpoint.Centre, "bot");
            more(writer);
            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    static void WriteTranscript(Utf8JsonWriter writer, Case @case, IReadOnlyList<CaseLine> transcript)
    {
        writer.WriteStartArray("attachments");
        writer.WriteStartObject();
        writer.WriteString("contentType", "application/json");
        writer.WriteString("name", "Transcript");
        writer.WriteStartObject("content");
        writer.WriteStartArray("activities");
        foreach (var line in transcript)
        {
            writer.WriteStartObject();
            writer.WriteString("type", ActivityTypes.Message);
            writer.WriteString("id", IdOf(@case, $"{line.Sequence}"));
            WriteAccount(writer, "from", line.Side, line.Who == CaseLine.Family ? "user" : "bot");
            WriteWords(writer, line);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    static void WriteWords(Utf8JsonWriter writer, CaseLine line)
    {
        writer.WriteString("timestamp", line.At);
        writer.WriteString("text", line.Text);
        writer.WriteString("textFormat", TextFormatTypes.Plain);
    }

    static void WriteAccount(Utf8JsonWriter writer, string property, string id, string role)
    {
        writer.WriteStartObject(property);
        writer.WriteString("id", id);
        writer.WriteString("role", role);
        writer.WriteEndObject();
    }

    static string IdOf(Case @case, string place) => $"{@case.Id}|{place}";

    static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");
}
