using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.KnowledgeTests.Understanding;

/// <summary>Questions that no entry was written with, and the entries that may answer them.</summary>
/// <remarks>Written by hand. A row is added when an entry comes to cover it; nothing is tuned to a row.</remarks>
public class SampleQuestionTests
{
    [Theory]
    [InlineData("en", "How do I report to the government that my grandson is in Syria?", "report-a-relative")]
    [InlineData("en", "they want a dna test, who pays and is it safe to give my dna", "identity-papers-and-dna")]
    [InlineData("en", "How often can my grandson call his mum in prison?", "contact-with-the-mother")]
    [InlineData("en", "Which vaccines and checks will the children get?", "health-on-arrival")]
    [InlineData("en", "will my son be prosecuted if he comes home", "prosecution-on-return")]
    [InlineData(
        "en",
        "How do I find out if my brother is one of the men sent to Baghdad?",
        "men-moved-to-iraq trace-a-relative where-is-my-relative")]
    [InlineData("en", "He says they hit him to make him sign something", "death-penalty-and-torture-in-iraq")]
    [InlineData("en", "How can I send a letter to her? Whatsapp stopped", "send-a-message")]
    [InlineData("en", "Can I send $200 for medicine to my daughter", "money-and-terror-financing")]
    [InlineData("en", "should i talk to the newspaper about my daughter's case?", "media")]
    [InlineData("en", "Can I complain to the UN?", "un-complaint")]
    [InlineData("en", "What is article 9 of the child convention and how does it help me", "children-are-victims-crc")]
    [InlineData(
        "en",
        "My daughter refuses to come home with the children. Can the kids come alone?",
        "children-without-their-mother")]
    [InlineData("en", "Can I sign papers for my niece? power of atorney??", "power-of-attorney")]
    [InlineData(
        "en",
        "My ex took the kids to Syria in 2014, they were abducted. Is that different?",
        "child-taken-abroad")]
    [InlineData("sv", "Hur anmäler jag till UD att min syster sitter i Roj?", "report-a-relative")]
    [InlineData("sv", "Kan vi som morföräldrar få barnen placerade hos oss?", "living-with-grandparents")]
    [InlineData("sv", "min dotter är häktad, får barnen träffa sin mamma?", "mother-in-custody")]
    [InlineData("da", "Kan moren være sammen med barnet i varetægt?", "mother-in-custody")]
    [InlineData("da", "Hvad sker der når de lander i Danmark", "day-of-arrival")]
    [InlineData("da", "må jeg sende penge", "money-and-terror-financing")]
    [InlineData("en", "somebody sells passports, is it ok to use one?", "false-papers")]
    [InlineData("en", "the smuggler took our money and is gone", "already-paid smugglers-and-self-travel")]
    [InlineData("en", "a fighter says he can free my sister", "armed-groups-and-force")]
    [InlineData(
        "en",
        "my daughter has another citizenship too. can they take ours away?",
        "citizenship-deprivation")]
    [InlineData("en", "what is the consul allowed to do for my brother", "consular-help")]
    [InlineData("en", "the baby in roj needs a hospital", "medical-emergency-in-the-camp")]
    [InlineData(
        "en",
        "who helps with a flat and job when she comes out of prison",
        "housing-work-and-money-after-return")]
    [InlineData("en", "the boy cries at night and pees in his bed", "trauma-and-behaviour")]
    [InlineData("en", "is there a hotline, i think my nephew likes isis", "radicalisation-worry")]
    [InlineData("en", "which school will take a girl who cannot read", "school-and-everyday-life")]
    [InlineData("sv", "Pojken är 9 år och har mardrömmar, var söker vi hjälp, BUP?", "trauma-and-behaviour")]
    [InlineData("sv", "hur får hon lägenhet och jobb efter fängelset", "housing-work-and-money-after-return")]
    [InlineData("sv", "får ungarna åka hem om mamman inte vill?", "children-without-their-mother")]
    [InlineData("sv", "jag har redan betalat, är jag illa ute?", "already-paid")]
    [InlineData("da", "må man bruge et falsk pas til et barn", "false-papers")]
    [InlineData("sv", "konsuln svarar inte, vad kan ambassaden göra", "consular-help")]
    [InlineData("da", "min søn har to pas, kan han miste det danske", "citizenship-deprivation")]
    [InlineData("da", "hvilke vacciner og prøver får børnene", "health-on-arrival")]
    [InlineData("da", "hvem ringer man til når man frygter radikalisering", "radicalisation-worry")]
    [InlineData("da", "jeg skal skrive under på en fuldmagt, er det farligt?", "power-of-attorney")]
    [InlineData("ar", "دفعت للمهرب وضاعت الفلوس", "already-paid smugglers-and-self-travel")]
    [InlineData("ar", "الطفلة مريضة بالمخيم ولازمها عملية", "medical-emergency-in-the-camp")]
    [InlineData("ar", "حفيدتي تخاف بالليل وعندها كوابيس", "trauma-and-behaviour")]
    [InlineData("ar", "أي مدرسة تقبل ولد ما بيعرف يقرا", "school-and-everyday-life")]
    [InlineData("ar", "زوجي السابق خطف ابني إلى سوريا ماذا أفعل", "child-taken-abroad")]
    [InlineData("ar", "هل الصليب الأحمر يبحث عن الناس مجانا؟", "trace-a-relative")]
    [InlineData("ar", "هل أستطيع إرسال المال لأختي في المخيم؟", "money-and-terror-financing")]
    public void A_relatives_question_has_its_entry_among_the_first_three(string code, string question, string entries)
    {
        var found = EmbeddedUnderstanding.Find(question, Language.FindOrEnglish(code), most: 3).Select(match => match.Id.Value);

        Assert.NotEmpty(found.Intersect(entries.Split(' '), StringComparer.Ordinal));
    }
}
