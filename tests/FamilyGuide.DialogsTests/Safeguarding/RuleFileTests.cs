using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.Safeguarding.Rules;

namespace FamilyGuide.DialogsTests.Safeguarding;

/// <summary>Each rule hears its examples and not its counter-examples; they stand under it in the file.</summary>
public class RuleFileTests
{
    static readonly RuleBook Book = RuleBook.Load();

    static readonly int[] LongestWhole = [3, 5, 7];

    public static TheoryData<string> Files => [.. Book.Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_example_is_heard_as_what_it_stands_under(string name) => Assert.Empty(
        from rule in RulesOf(name)
        where rule.Risk is not null
        from example in rule.Heard
        where Hear(example).All(hearing => hearing.Risk != rule.Risk)
        select $"{name}:{rule.Line}: not heard as {rule.Risk}: {example}");

    [Theory]
    [MemberData(nameof(Files))]
    public void No_counter_example_is_heard_as_what_it_stands_under(string name) => Assert.Empty(
        from rule in RulesOf(name)
        where rule.Risk is not null
        from example in rule.NotHeard
        from hearing in Hear(example)
        where hearing.Risk == rule.Risk
        select $"{name}:{rule.Line}: heard as {rule.Risk} by {hearing.File}:{hearing.Line}: {example}");

    /// <summary>Where a pattern can be is found by stretches of the message; none may fall between two.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Danger_is_heard_wherever_it_stands_in_a_long_message(string name) => Assert.Empty(
        from rule in RulesOf(name)
        where rule.Risk is not null
        from example in rule.Heard.Take(2)
        let before = (rule.Line * 37) + example.Length
        let story = $"{Filler(before % 1_500)}{example} {Filler(1_500 - (before % 1_500))}"
        where Hear(story).All(hearing => hearing.Risk != rule.Risk)
        select $"{name}:{rule.Line}: not heard behind {before % 1_500} words: {example}");

    /// <summary>What is said in words that were torn in two takes more room, and is found as well.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Torn_words_are_heard_in_a_long_message_as_they_are_alone(string name) => Assert.Empty(
        from rule in RulesOf(name)
        where rule.Risk is not null
        from example in rule.Heard.Take(4)
        from longest in LongestWhole
        let torn = Torn(example, longest)
        where Hear(torn).Any(hearing => hearing.Risk == rule.Risk)
        from before in Enumerable.Range(100, 10)
        where Hear($"{Filler(before)}{torn} {Filler(100)}").All(hearing => hearing.Risk != rule.Risk)
        select $"{name}:{rule.Line}: not heard behind {before} words: {torn}");

    /// <summary>A pattern that hears none of its examples is a slip of its writer.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Every_pattern_hears_one_of_its_examples(string name) => Assert.Empty(
        from rule in RulesOf(name)
        where rule.Risk is not null
        let hearing = rule.Heard.SelectMany(Hear).Where(hearing => hearing.File == name).Select(heard => heard.Line)
        let lines = hearing.ToHashSet()
        from pattern in rule.Patterns
        where !lines.Contains(pattern.Line)
        select $"{name}:{pattern.Line}: no example for: {pattern.Text}");

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_harmless_raises_no_alarm(string name) => Assert.Empty(
        from rule in RulesOf(name)
        where rule.Risk is null
        from example in rule.Heard
        from hearing in Hear(example)
        where hearing.Risk <= Risk.Extremism
        select $"{name}:{rule.Line}: heard as {hearing.Risk} by {hearing.File}:{hearing.Line}: {example}");

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rule_has_examples_and_counter_examples(string name) => Assert.Empty(
        from rule in RulesOf(name)
        where rule.Heard.Count == 0 || (rule.Risk is not null && rule.NotHeard.Count == 0)
        select $"{name}:{rule.Line}: write '    > …' and '    < …' under it");

    static string Torn(string text, int longest) => string.Join(
        ' ', text.Split(' ').Select(word => word.Length > longest ? word.Insert(word.Length / 2, " ") : word));

    static string Filler(int words) => string.Concat(Enumerable.Repeat("qxz ", words));

    static IReadOnlyList<Rule> RulesOf(string name) => Book.Files.Single(file => file.Name == name).Rules;

    static IReadOnlyList<Hearing> Hear(string text) => Book.Hear(FoldedText.Of(text));
}
