using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;

namespace FamilyGuide.DialogsTests.Safeguarding;

public class DangerTests
{
    static readonly WordLists Words = WordLists.Load();

    [Theory]
    [InlineData("I want to die")]
    [InlineData("sometimes i think about suiside")]
    [InlineData("I don’t want to live anymore")]
    [InlineData("jag vill inte leva längre")]
    [InlineData("ORKAR INTE MER")]
    [InlineData("tänker på självmord")]
    [InlineData("jeg vil ikke leve mere")]
    [InlineData("jeg orker ikke mere")]
    [InlineData("تعبت ولا أريد أن أعيش")]
    [InlineData("ما بدي عيش")]
    [InlineData("افكر بالانتحار")]
    public void Thoughts_of_suicide_are_heard(string text) => Assert.Equal(Risk.SelfHarm, Hear(text));

    [Theory]
    [InlineData("You are useless, my grandchildren are dying and you talk about forms!!!")]
    [InlineData("He says they hit him to make him sign something")]
    [InlineData("they torture my brother")]
    [InlineData("de slår honom i fängelset")]
    [InlineData("min dotter håller på att dö")]
    [InlineData("de slår børnene")]
    [InlineData("يضربونه في السجن")]
    [InlineData("ابنتي تموت")]
    public void Danger_to_somebodys_life_is_heard(string text) => Assert.Equal(Risk.AcuteDanger, Hear(text));

    [Theory]
    [InlineData("Someone texted me that they know where I live because of my son")]
    [InlineData("någon hotar mig")]
    [InlineData("de truer os")]
    [InlineData("شخص يهددني")]
    public void A_threat_is_heard(string text) => Assert.Equal(Risk.Threat, Hear(text));

    [Theory]
    [InlineData("How do I report to the government that my grandson is in Syria?")]
    [InlineData("Hur anmäler jag till UD att min syster sitter i Roj?")]
    [InlineData("Kan moren være sammen med barnet i varetægt?")]
    [InlineData("هل الصليب الأحمر يبحث عن الناس مجانا؟")]
    [InlineData("where is she")]
    [InlineData("")]
    public void A_question_is_no_danger(string text) => Assert.Equal(Risk.None, Hear(text));

    [Theory]
    [InlineData("Can I send $200 for medicine to my daughter", Risk.Money)]
    [InlineData("får jag skicka pengar till lägret", Risk.Money)]
    [InlineData("må jeg sende penge", Risk.Money)]
    [InlineData("هل أستطيع إرسال المال لأختي في المخيم؟", Risk.Money)]
    [InlineData("بدي ابعتلها مصاري", Risk.Money)]
    [InlineData("i found a smugler", Risk.Smuggling)]
    [InlineData("en smugglare kan hämta dem", Risk.Smuggling)]
    [InlineData("en menneskesmugler vil hente dem", Risk.Smuggling)]
    [InlineData("مهرب يخرجها", Risk.Smuggling)]
    [InlineData("هل أرسل رسالة إلى شمال سوريا", Risk.None)]
    [InlineData("How can I send a letter to her?", Risk.None)]
    [InlineData("hur skickar jag ett brev", Risk.None)]
    [InlineData("man kan få hjälp av UD", Risk.None)]
    public void What_could_be_used_against_the_person_is_stopped(string text, Risk risk) =>
        Assert.Equal(risk, Brake.In(FoldedText.Of(text), Words));

    static Risk Hear(string text) => Danger.In(FoldedText.Of(text), Words);
}
