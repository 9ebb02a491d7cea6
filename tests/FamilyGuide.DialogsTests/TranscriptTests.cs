using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.DialogsTests.Driving;
using Microsoft.Bot.Schema;

namespace FamilyGuide.DialogsTests;

public class TranscriptTests
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "transcripts");

    public static TheoryData<string> All =>
    [
        .. from file in Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories)
           orderby file
           select Path.GetRelativePath(Folder, file),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_conversation_goes_as_it_is_written(string file)
    {
        var path = Path.Combine(Folder, file);
        var transcript = WrittenConversation.Parse(
            await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        var family = new Family { Locale = transcript.Phone };
        Assert.NotEmpty(transcript.Turns);

        foreach (var turn in transcript.Turns)
        {
            var replies = turn switch
            {
                { Says: { } text } => await family.SaysAsync(text),
                { Desk: { } desk } => await HappensAtTheDeskAsync(desk, family),
                { IsReturn: true } => await family.ComesBackAsync(),
                _ => await family.OpensThePageAsync(),
            };

            Assert.True(IsAsWritten(turn, replies), Difference(turn, replies));
        }
    }

    static Task<IReadOnlyList<Activity>> HappensAtTheDeskAsync(string desk, Family family)
    {
        if (Enum.TryParse<HandoffState>(desk.Split(' ')[0], ignoreCase: true, out var state)
            && char.IsAsciiLetter(desk[0]))
        {
            return family.HearsFromTheDeskAsync(new(state, string.Join(' ', desk.Split(' ').Skip(1))));
        }

        WrittenDesk.Describe(desk);
        return Task.FromResult<IReadOnlyList<Activity>>([]);
    }

    static bool IsAsWritten(TranscriptTurn turn, IReadOnlyList<Activity> replies) =>
        replies.Count == turn.Guide.Count
        && replies.Zip(turn.Guide).All(pair => pair.First.IsAsExpected(pair.Second));

    static string Difference(TranscriptTurn turn, IReadOnlyList<Activity> replies) =>
        $"""
        family: {turn.Says}
        --- written
        {string.Join('\n', turn.Guide.Select(line => $"guide: {line}"))}
        --- said
        {string.Join('\n', replies.Select(reply => $"guide: {reply.AsTranscript()}"))}
        """;
}
