using System.Globalization;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Sentences;

/// <summary>
/// Sentences that no phrase and no rule was written for are understood as well as we say in the README.
/// </summary>
public sealed class HeldOutTests
{
    static readonly Task<Understood[]> Measured = MeasureAsync(Sentence.HeldOut);

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Danger_is_heard(string code)
    {
        var understood = await InAsync(code);

        Assert.True(understood.Danger is { Hits: >= 40, Percent: 100 }, Wrong(understood, "Danger"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Danger_is_heard_through_slips_of_the_finger(string code) =>
        Assert.InRange((await InAsync(code)).DangerMisspelled.Percent, 95, 100);

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task What_only_sounds_like_danger_is_answered_as_what_it_is(string code)
    {
        var understood = await InAsync(code);

        Assert.True(understood.FalseAlarm is { All: >= 40, Percent: <= 5 }, Wrong(understood, "Lookalike"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_question_finds_its_topic(string code)
    {
        var understood = await InAsync(code);

        Assert.True(understood.TopicFirst.Percent >= 85, Wrong(understood, "Question"));
        Assert.True(understood.TopicAmongThree.Percent >= 95, Wrong(understood, "Question"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_wrong_answer_is_rarely_given_as_if_it_were_sure(string code) =>
        Assert.InRange((await InAsync(code)).WrongAnswer.Percent, 0, 3);

    /// <summary>The table in the README is what was measured, not what was hoped for.</summary>
    [Fact]
    public async Task The_readme_says_what_was_measured()
    {
        var table = TableOf(await Measured);
        var folder = FolderOfTheHouse();
        Directory.CreateDirectory(Path.Combine(folder, "artifacts"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "artifacts", "understanding.md"), table, TestContext.Current.CancellationToken);

        var readme = await File.ReadAllTextAsync(
            Path.Combine(folder, "README.md"), TestContext.Current.CancellationToken);

        Assert.Contains(table, readme, StringComparison.Ordinal);
    }

    internal static async Task<Understood[]> MeasureAsync(Func<Language, IReadOnlyList<Sentence>> sentences) =>
        await Task.WhenAll(Language.All.Select(language => Understood.OfAsync(language, sentences(language))));

    internal static string TableOf(IReadOnlyList<Understood> measured)
    {
        (string Name, Func<Understood, Share> Share)[] rows =
        [
            ("right topic first", understood => understood.TopicFirst),
            ("right topic among three", understood => understood.TopicAmongThree),
            ("wrong answer given as sure", understood => understood.WrongAnswer),
            ("questions without an entry not answered", understood => understood.OutsideRefused),
            ("danger heard", understood => understood.Danger),
            ("danger heard, its kind first", understood => understood.DangerKind),
            ("danger heard, misspelled", understood => understood.DangerMisspelled),
            ("false alarms", understood => understood.FalseAlarm),
            ("money, smugglers and the like stopped", understood => understood.Brake),
            ("\"is she on the list?\" answered with how a search works", understood => understood.List),
        ];
        var head = string.Join(" | ", measured.Select(understood => understood.Language.Code));
        var line = string.Concat(measured.Select(_ => " --- |"));
        return string.Join('\n', rows
            .Select(row => $"| {row.Name} | {string.Join(" | ", measured.Select(row.Share))} |")
            .Prepend($"| --- |{line}")
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"| held-out sentences | {head} |")));
    }

    static async Task<Understood> InAsync(string code) =>
        (await Measured).Single(understood => understood.Language.Code == code);

    static string Wrong(Understood understood, string kind) => string.Join(
        '\n',
        understood.Wrong.Where(line => line.Contains($" {kind} ", StringComparison.Ordinal)));

    static string FolderOfTheHouse()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FamilyGuideBot.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("FamilyGuideBot.sln is in no folder above the tests.");
        }

        return folder;
    }
}
