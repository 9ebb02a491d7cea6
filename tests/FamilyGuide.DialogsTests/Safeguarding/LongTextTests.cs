using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.Safeguarding.Redaction;
using FamilyGuide.DialogsTests.Driving;

namespace FamilyGuide.DialogsTests.Safeguarding;

/// <summary>However long a message is, what must not be missed in it is not missed anywhere.</summary>
public class LongTextTests
{
    const int Longest = 8_000;

    public static TheoryData<string, string, double> Dangers => EverywhereIn(
        ("we drank tea and looked at the rain. ", "I want to kill myself"),
        ("vi drack te och tittade på regnet. ", "jag vill ta mitt liv"),
        ("vi drak te og så på regnen. ", "jeg vil tage mit eget liv"),
        ("شربنا الشاي ونظرنا إلى المطر. ", "أريد أن أقتل نفسي"),
        ("nous avons bu du thé sous la pluie. ", "je veux me tuer"),
        ("wir haben Tee getrunken. ", "ich will mich umbringen"),
        ("we dronken thee in de regen. ", "ik wil zelfmoord plegen"),
        ("vi drakk te og så på regnet. ", "jeg vil ta livet av meg"),
        ("joimme teetä ja katselimme sadetta. ", "haluan tappaa itseni"));

    public static TheoryData<string, string, double> Brakes => EverywhereIn(
        ("we drank tea and looked at the rain. ", "I paid a smuggler to get her out"),
        ("vi drack te och tittade på regnet. ", "jag betalade en smugglare för att få ut henne"),
        ("vi drak te og så på regnen. ", "jeg betalte en smugler for at få hende ud"),
        ("شربنا الشاي ونظرنا إلى المطر. ", "دفعت لمهرب حتى يخرجها"));

    public static TheoryData<string, string, double> Details => EverywhereIn(
        ("we drank tea and looked at the rain. ", "my number is 070 123 45 67"),
        ("شربنا الشاي ونظرنا إلى المطر. ", "رقمي ٠٧٠١٢٣٤٥٦٧"));

    [Theory]
    [MemberData(nameof(Dangers))]
    public void A_danger_is_heard_wherever_it_stands(string story, string danger, double place) =>
        Assert.Contains(Risk.Suicide, Hear(story, danger, place).Dangers);

    [Theory]
    [MemberData(nameof(Brakes))]
    public void What_could_be_used_against_somebody_is_heard_wherever_it_stands(
        string story, string told, double place) =>
        Assert.NotEqual(Risk.None, Hear(story, told, place).Brake);

    [Theory]
    [MemberData(nameof(Details))]
    public void A_number_is_masked_wherever_it_stands(string story, string told, double place)
    {
        var redacted = Redactor.Redact(Story(story, told, place));

        Assert.Equal(Found.Number, redacted.Found);
        Assert.Contains("[number]", redacted.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(redacted.Value, char.IsDigit);
    }

    [Fact]
    public void The_story_around_it_is_harmless() => Assert.All(
        Dangers.Concat(Brakes).Select(row => row.Data.Item1).Distinct(StringComparer.Ordinal),
        story => Assert.Empty(Hear(story, story, place: 0).Risks));

    static Signs Hear(string story, string told, double place) =>
        Family.Get<Safeguard>().Hear(FoldedText.Of(Story(story, told, place)));

    static string Story(string sentence, string told, double place)
    {
        var sentences = Enumerable.Repeat(sentence, (Longest - told.Length - 2) / sentence.Length).ToArray();
        var before = (int)(place * sentences.Length);
        return $"{string.Concat(sentences[..before])}{told}. {string.Concat(sentences[before..])}";
    }

    static TheoryData<string, string, double> EverywhereIn(params (string Story, string Told)[] texts) =>
    [
        .. from text in texts
           from place in new[] { 0, 0.5, 1 }
           select (text.Story, text.Told, place),
    ];
}
