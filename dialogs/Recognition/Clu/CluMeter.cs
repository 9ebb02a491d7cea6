using System.Diagnostics.Metrics;

namespace FamilyGuide.Dialogs.Recognition.Clu;

/// <summary>What an operator may count of the service: how often it helped, and why it didn't.</summary>
static class CluMeter
{
    /// <summary>The program's meter: its figures go where the others go.</summary>
    public const string Name = "FamilyGuide";

    static readonly Meter Meter = new(Name);

    static readonly Counter<long> Questions = Meter.CreateCounter<long>(
        "familyguide.clu.questions", "{question}", "Questions by who understood them, and why it was not the service.");

    static readonly Counter<long> Openings = Meter.CreateCounter<long>(
        "familyguide.clu.breaker.openings", "{opening}", "How often the service was left alone after failures.");

    public static void Answered() => Questions.Add(1, Tag("familyguide.clu.outcome", "answered"));

    public static void FellBack(CluTrouble why) => Questions.Add(
        1, Tag("familyguide.clu.outcome", "fell_back"), Tag("error.type", why.Word));

    public static void BreakerOpened() => Openings.Add(1);

    static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
