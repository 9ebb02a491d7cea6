using System.Globalization;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Sentences;

/// <summary>How well a set of sentences was understood, by the whole guide with a new family for each.</summary>
sealed record Understood
{
    const int Misspellings = 5;

    public required Language Language { get; init; }

    public Share TopicFirst { get; private set; }

    public Share TopicAmongThree { get; private set; }

    /// <summary>Answered as if it were sure, and wrong; of questions with and without an entry.</summary>
    public Share WrongAnswer { get; private set; }

    public Share OutsideRefused { get; private set; }

    public Share Danger { get; private set; }

    /// <summary>The risk that was heard first is the one that was meant.</summary>
    public Share DangerKind { get; private set; }

    public Share DangerMisspelled { get; private set; }

    public Share FalseAlarm { get; private set; }

    public Share Brake { get; private set; }

    public Share List { get; private set; }

    /// <summary>What went wrong, for whoever mends it.</summary>
    public List<string> Wrong { get; } = [];

    public static async Task<Understood> OfAsync(Language language, IReadOnlyList<Sentence> sentences)
    {
        Understood understood = new() { Language = language };
        foreach (var sentence in sentences)
        {
            await understood.AddAsync(sentence);
        }

        return understood;
    }

    async Task AddAsync(Sentence sentence)
    {
        var heard = await Heard.WhenAskedAsync(sentence);
        switch (sentence.Kind)
        {
            case SentenceKind.Question:
                await AddQuestionAsync(sentence, heard);
                break;
            case SentenceKind.Outside:
                OutsideRefused = OutsideRefused.With(Note(sentence, heard, heard.Decision != "answer"));
                WrongAnswer = WrongAnswer.With(heard.Decision == "answer");
                break;
            case SentenceKind.Danger:
                Danger = Danger.With(Note(sentence, heard, heard.Decision == "safety"));
                DangerKind = DangerKind.With(heard.Risk == sentence.Expected);
                await AddMisspelledAsync(sentence);
                break;
            case SentenceKind.Lookalike:
                FalseAlarm = FalseAlarm.With(!Note(sentence, heard, heard.Decision != "safety"));
                break;
            case SentenceKind.Brake:
                Brake = Brake.With(Note(sentence, heard, heard.Decision is "brake" or "safety"));
                break;
            case SentenceKind.List:
                List = List.With(Note(sentence, heard, heard.IsAboutAList));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    async Task AddQuestionAsync(Sentence sentence, Heard heard)
    {
        var recognizer = Family.Get<IQuestionRecognizer>();
        var question = await recognizer.RecognizeAsync(new(sentence.Text, sentence.Language), default);
        var best = CountryPreference
            .Of(question.Matches, Family.Get<ILibrary>().Current, sentence.Language, country: null)
            .Select(match => match.Id.Value)
            .ToArray();
        TopicFirst = TopicFirst.With(best.Take(1).Any(sentence.Means));
        TopicAmongThree = TopicAmongThree.With(Note(sentence, heard, best.Take(3).Any(sentence.Means)));
        WrongAnswer = WrongAnswer.With(heard.Decision == "answer" && !heard.Entries.Any(sentence.Means));
        FalseAlarm = FalseAlarm.With(!Note(sentence, heard, heard.Decision != "safety"));
    }

    async Task AddMisspelledAsync(Sentence sentence)
    {
        for (var seed = 1; seed <= Misspellings; seed++)
        {
            var misspelled = sentence with { Text = Typos.In(sentence.Text, seed) };
            var heard = await Heard.WhenAskedAsync(misspelled);
            DangerMisspelled = DangerMisspelled.With(heard.Decision == "safety");
        }
    }

    bool Note(Sentence sentence, Heard heard, bool isRight)
    {
        if (!isRight)
        {
            Wrong.Add($"{Language} {sentence.Kind} {sentence.Expected}: {heard}: {sentence.Text}");
        }

        return isRight;
    }
}

/// <summary>How many of how many.</summary>
readonly record struct Share(int Hits, int All)
{
    public double Percent => All == 0 ? 0 : 100.0 * Hits / All;

    public Share With(bool isHit) => new(Hits + (isHit ? 1 : 0), All + 1);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Percent:0.0} % ({Hits}/{All})");
}
