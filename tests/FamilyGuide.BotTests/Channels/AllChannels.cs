using System.Collections;

namespace FamilyGuide.BotTests.Channels;

/// <summary>Each channel with a provider, and each way in which it may be connected.</summary>
sealed class AllChannels : IEnumerable<TheoryDataRow<string>>
{
    static readonly string[] Names =
        ["telegram", "telegram-polled", "whatsapp", "messenger", "sms", "twilio-whatsapp"];

    public IEnumerator<TheoryDataRow<string>> GetEnumerator() =>
        Names.Select(name => new TheoryDataRow<string>(name)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Those whose providers call us.</summary>
sealed class CalledChannels : IEnumerable<TheoryDataRow<string>>
{
    static readonly string[] Names = ["telegram", "whatsapp", "messenger", "sms", "twilio-whatsapp"];

    public IEnumerator<TheoryDataRow<string>> GetEnumerator() =>
        Names.Select(name => new TheoryDataRow<string>(name)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
