using FamilyGuide.Providers;

namespace FamilyGuide.Load.Webhooks;

/// <content>What is asked, and which answer belongs to it.</content>
sealed partial class WebhookRun
{
    /// <summary>Each has one answer, its own, whatever was said before.</summary>
    public static readonly string[] Texts =
    [
        "what is LVU?", "what is BUP?", "what is UNHCR?", "what is OPIC?", "what is CRBA?", "what is AANES?",
        "what is the ICRC?", "what is PST?", "what is Säpo?", "what is SDF?",
    ];

    /// <summary>By the answer, which of <see cref="Texts"/> it belongs to.</summary>
    readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    IEnumerable<int> Families => Enumerable.Range(0, options.Families);

    /// <summary>A family asks each thing once before it asks one again.</summary>
    string TextOf(int number) => Texts[number / options.Families % Texts.Length];

    /// <summary>Asks everything once, one after the other, from a phone that asks nothing else.</summary>
    async Task LearnAnswersAsync(CancellationToken ct)
    {
        var phone = _telegram.PhoneOf("4999999");
        for (var index = 0; index < Texts.Length; index++)
        {
            var update = _telegram.Message(phone, new() { ["text"] = Texts[index] });
            update["update_id"] = int.MaxValue - index;
            await CallAsync(update.ToJsonString());

            // The welcome, and an answer to each.
            await WaitForAsync(phone, index + 2, ct);
            _texts.Add(phone.Received[^1].Text, index);
        }
    }

    async Task WaitForAsync(Phone phone, int messages, CancellationToken ct)
    {
        while (phone.Received.Count < messages)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), time, ct);
        }
    }

    /// <summary>A family's messages of the storm in the order of their answers; the welcome is none.</summary>
    List<int> Answered(int family) =>
    [
        .. FamilyOf(family).Received
            .Select(one => _texts.GetValueOrDefault(one.Text, -1))
            .Where(text => text >= 0)
            .Select(text => (text * options.Families) + family),
    ];
}
