using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Dialogs.YourData;

/// <summary>A channel that belongs to somebody else, and who reads along there.</summary>
sealed record MessagingApp
{
    static readonly Dictionary<string, MessagingApp> Known = new(StringComparer.Ordinal)
    {
        ["telegram"] = new() { Reader = Phrase.ChannelTelegram, Deletes = Phrase.ChannelDeletesTelegram },
        ["whatsapp"] = new() { Reader = Phrase.ChannelWhatsapp },
        ["messenger"] = new() { Reader = Phrase.ChannelMessenger },
        ["sms"] = new()
        {
            Reader = Phrase.ChannelSms,
            Deletes = Phrase.ChannelDeletesTwilio,
            IsShownOnLockedPhones = true,
        },
        ["twilio-whatsapp"] = new() { Reader = Phrase.ChannelTwilio, Deletes = Phrase.ChannelDeletesTwilio },
        ["azurebotservice"] = new() { Reader = Phrase.ChannelMicrosoft, IsAnnounced = false },
    };

    /// <summary>What they are called.</summary>
    public required Phrase Reader { get; init; }

    /// <summary>What they delete when they are asked to; null when nothing.</summary>
    public Phrase? Deletes { get; init; }

    /// <summary>The first message must not say what it is about.</summary>
    public bool IsShownOnLockedPhones { get; init; }

    /// <summary>What comes long after they wrote is only announced there, if they allow that.</summary>
    public bool IsAnnounced { get; init; } = true;

    /// <summary>Null for our own pages.</summary>
    public static MessagingApp? Of(Stage stage) => Known.GetValueOrDefault(stage.State.Channel);

    /// <summary>One line on who else can read here; empty for our own pages.</summary>
    public static string Reads(Stage stage) => Say(Phrase.ChannelReads, stage);

    /// <summary>What we have deleted where others keep it; empty where nobody does that.</summary>
    public static string AsksToDelete(Stage stage) => Of(stage) is { Deletes: { } phrase } ? stage.Say(phrase) : "";

    /// <summary>What stays where we cannot reach it; empty for our own pages.</summary>
    public static string Forgets(Stage stage) => Say(Phrase.ChannelForgets, stage);

    static string Say(Phrase phrase, Stage stage) => Of(stage) is { } app
        ? stage.Voice.Say(phrase, ("who", stage.Say(app.Reader)))
        : "";
}
