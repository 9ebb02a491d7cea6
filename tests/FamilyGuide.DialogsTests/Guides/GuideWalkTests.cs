using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Guides;

/// <summary>Ten thousand families go through each guide, each in its own way.</summary>
public class GuideWalkTests
{
    const int Families = 10_000;
    const int LongEnough = 200;

    static readonly Guide Guide = Family.Get<Guide>();

    public static TheoryData<GuideKind> Kinds => [.. Enum.GetValues<GuideKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_way_ends_in_a_plan_after_at_most_seven_questions_none_of_them_asked_twice(GuideKind kind)
    {
        var random = new Random(7);
        for (var family = 0; family < Families; family++)
        {
            var turned = Begin(kind, random);
            List<Question> asked = [];
            while (turned.Replies[^1].Plan is null)
            {
                var choices = AnswersIn(turned);
                asked.Add(Assert.Single(choices.Select(answer => answer.Question).Distinct()));
                var answer = choices[random.Next(choices.Count)];
                turned = Guide.Make(new(MoveKind.Answer, answer.ToString()), turned.State);
            }

            Assert.InRange(asked.Count, 1, Script.MostQuestions);
            Assert.Equal(asked.Count, asked.Distinct().Count());
            AssertAgrees(turned, kind);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whoever_asks_why_goes_back_skips_and_asks_other_things_arrives_too(GuideKind kind)
    {
        var random = new Random(11);
        for (var family = 0; family < Families / 10; family++)
        {
            var turned = Begin(kind, random);
            var steps = 0;
            while (turned.Replies[^1].Plan is null)
            {
                Assert.InRange(steps++, 0, LongEnough);
                turned = Wander(turned, kind, random);
            }

            AssertAgrees(turned, kind);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Going_back_asks_the_last_question_again_and_forgets_its_answer(GuideKind kind)
    {
        var random = new Random(13);
        for (var family = 0; family < Families / 10; family++)
        {
            var turned = Begin(kind, random);
            while (turned.Replies[^1].Plan is null)
            {
                var choices = AnswersIn(turned);
                var answered = Guide.Make(
                    new(MoveKind.Answer, choices[random.Next(choices.Count)].ToString()), turned.State);
                var back = Guide.Make(new(MoveKind.Back), answered.State);

                Assert.Equal(turned.State.Told, back.State.Told);
                Assert.Equal(choices, AnswersIn(back));
                turned = answered;
            }
        }
    }

    static Turned Begin(GuideKind kind, Random random)
    {
        var language = Language.All[random.Next(Language.All.Count)];
        return Guide.Make(
            new(MoveKind.Guide, kind.ToString()),
            FamilyState.New with { LanguageCode = language.Code, IsWelcomed = true });
    }

    static Turned Wander(Turned turned, GuideKind kind, Random random) => random.Next(8) switch
    {
        0 => Guide.Make(new(MoveKind.Back), turned.State) is { } back && AnswersIn(back).Count > 0
            ? back
            : Guide.Make(new(MoveKind.Guide, kind.ToString()), turned.State),
        1 => Guide.Make(
            new(MoveKind.Guide),
            Guide.Make(new(MoveKind.Entry, "trace-a-relative"), turned.State).State),
        2 when turned.Replies[^1].Choices.FirstOrDefault(
            choice => choice.Id.StartsWith("Why:", StringComparison.Ordinal)) is { } why =>
            Guide.Make(Move.Parse(why.Id)!.Value, turned.State),
        _ => Guide.Make(
            new(MoveKind.Answer, AnswersIn(turned)[random.Next(AnswersIn(turned).Count)].ToString()), turned.State),
    };

    static List<Answer> AnswersIn(Turned turned) =>
    [
        .. from choice in turned.Replies[^1].Choices
           let move = Move.Parse(choice.Id)
           where move?.Kind == MoveKind.Answer
           select Answer.Parse(move.Value.Value)!.Value,
    ];

    /// <summary>A plan names no step that is for others, for another place, or that has been taken.</summary>
    static void AssertAgrees(Turned turned, GuideKind kind)
    {
        var facts = Facts.Of(turned.State);
        var plan = PlanScene.StepsOf(kind, Guide.StageOf(turned.State));
        Assert.Contains(plan, step => step.Part == PlanPart.Now);
        Assert.Contains(plan, step => step.Part == PlanPart.DoNot);
        Assert.Equal(plan.Count, plan.Select(step => step.Entry.Id).Distinct().Count());
        foreach (var entry in plan.Select(step => step.Entry))
        {
            Assert.True(IsForThem(entry, facts), $"{entry.Id} is not for {facts[Question.Who]}");
            Assert.False(IsElsewhere(entry.Id.Value, facts), $"{entry.Id} is not about {facts[Question.Where]}");
            Assert.False(IsTaken(entry.Id.Value, facts, kind), $"{entry.Id} has been done");
        }
    }

    static bool IsForThem(Article entry, Facts facts) => facts[Question.Who] switch
    {
        Option.Child => entry.Who.Contains(Person.Child),
        Option.Boy => entry.Who.Contains(Person.Boy),
        Option.Woman => entry.Who.Contains(Person.Woman),
        Option.Man => entry.Who.Contains(Person.Man),
        Option.Family => entry.Who.Contains(Person.Child) || entry.Who.Contains(Person.Woman),
        _ => true,
    };

    /// <summary>An entry about one place is only for who was last known to be there.</summary>
    static bool IsElsewhere(string entry, Facts facts) => entry switch
    {
        "roj-camp-now" => !facts.Is(Question.Where, Option.Roj),
        "left-al-hol" => !facts.Is(Question.Where, Option.AlHol),
        "akhtarin-and-aq-burhan" => !facts.Is(Question.Where, Option.Akhtarin),
        "elsewhere-in-syria" => !facts.Is(Question.Where, Option.Elsewhere),
        "men-moved-to-iraq" or "al-amal-centre" or "lawyers-and-visits-in-iraq" or "death-penalty-and-torture-in-iraq" =>
            !facts.Is(Question.Where, Option.Iraq),
        "exit-permission" => facts.Is(Question.Where, Option.Iraq, Option.AtHome),
        _ => false,
    };

    static bool IsTaken(string entry, Facts facts, GuideKind kind) => entry switch
    {
        _ when kind != GuideKind.Repatriation => false,
        "trace-a-relative" => facts.Is(Question.Done, Option.AskedRedCross, Option.DidBoth),
        "birth-papers" => facts.Is(Question.Papers, Option.HasPapers),
        "medical-emergency-in-the-camp" => !facts.Is(Question.Ill, Option.IllNow),
        _ => entry.StartsWith("report-a-relative", StringComparison.Ordinal)
            && facts.Is(Question.Done, Option.ToldMinistry, Option.DidBoth),
    };
}
