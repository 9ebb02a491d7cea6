using FamilyGuide.Dialogs.Safeguarding.Redaction;

namespace FamilyGuide.DialogsTests.Safeguarding.Redaction;

/// <summary>The sentences stand in <c>redaction/</c>, where somebody who speaks the language can correct them.</summary>
public class RedactorTests
{
    const int FewestOfACompleteLanguage = 40;

    public static TheoryData<string> MustMask => Sentences("mask");

    public static TheoryData<string> MustKeep => Sentences("keep");

    [Theory]
    [MemberData(nameof(MustMask))]
    public void What_tells_who_is_meant_is_masked_and_nothing_else(string line)
    {
        var sentence = WrittenSentence.Parse(line[4..]);

        Assert.Equal(sentence.Expected, Redactor.Redact(sentence.Said).Value);
    }

    [Theory]
    [MemberData(nameof(MustKeep))]
    public void What_tells_nothing_stays(string line) => Assert.Equal(line[4..], Redactor.Redact(line[4..]).Value);

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    [InlineData("da")]
    [InlineData("ar")]
    public void A_complete_language_has_many_sentences_of_both_kinds(string language)
    {
        Assert.True(WrittenSentence.In($"{language}.mask.txt").Count() >= FewestOfACompleteLanguage);
        Assert.True(WrittenSentence.In($"{language}.keep.txt").Count() >= FewestOfACompleteLanguage);
    }

    static TheoryData<string> Sentences(string kind) =>
    [
        .. from language in WrittenSentence.Languages(kind)
           from line in WrittenSentence.In($"{language}.{kind}.txt")
           select $"{language}: {line}",
    ];
}
