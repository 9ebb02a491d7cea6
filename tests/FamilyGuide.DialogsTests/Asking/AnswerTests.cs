using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Asking;

public class AnswerTests
{
    [Fact]
    public void An_answer_says_what_is_known_what_to_do_how_old_it_is_and_where_it_comes_from() => Assert.Equal(
        """
        About tracing

        They search. [1]

        What you can do:
        • Ask them. [2]

        Be careful:
        • It is slow.

        What we know is from 23 February 2026. This is what authorities have done.
        Not yet checked by a lawyer or by anybody else.

        Sources:
        [1] practice: Publisher: Title of S1 (23 February 2026)
        [2] law: Publisher: Title of S2

        1. Talk to a person
        """,
        Show(Some.Entry()).Text);

    [Fact]
    public void Sentences_of_our_own_are_told_apart_from_those_of_sources() => Assert.Contains(
        "Sources (what has no number is our own view):",
        Show(Some.Entry() with { HasView = true }).Text,
        StringComparison.Ordinal);

    [Fact]
    public void Reports_that_do_not_agree_stand_beside_each_other_with_what_is_safe() => Assert.Contains(
        """
        Reports do not agree:
        • A said that it closes. [1]
        • B said that it stays. [2]

        Safe whoever is right: Ask the ministry.
        """,
        Show(Some.Entry() with
        {
            Accounts = [new("A said that it closes. [1]"), new("B said that it stays. [2]"), new("Ask the ministry.")],
        }).Text,
        StringComparison.Ordinal);

    [Fact]
    public void An_answer_that_nobody_checked_in_time_says_so() => Assert.Contains(
        "This answer should have been checked by 31 March 2026. It may be out of date.",
        Show(Some.Entry() with { ReviewBy = new(2026, 3, 31) }).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(Reviews.None, "Not yet checked by a lawyer or by anybody else.")]
    [InlineData(Reviews.Content, "Not yet checked by a lawyer.")]
    [InlineData(Reviews.NativeSpeaker, "Not yet checked by a lawyer.")]
    [InlineData(Reviews.Content | Reviews.NativeSpeaker, "Not yet checked by a lawyer.")]
    [InlineData(Reviews.Legal, "Checked by a lawyer, and not yet by anybody else.")]
    [InlineData(Reviews.Legal | Reviews.NativeSpeaker, "Not yet checked by somebody who works with such cases.")]
    [InlineData(Reviews.Legal | Reviews.Content, "Not yet checked by a native speaker.")]
    public void An_answer_says_in_one_line_what_check_is_missed_most(Reviews reviews, string line) => Assert.Equal(
        [line],
        Show(Some.Entry() with { Reviews = reviews }).Text.Split('\n').Where(IsOfChecks));

    [Fact]
    public void An_answer_that_was_checked_by_all_says_nothing_about_it() =>
        Assert.DoesNotContain(Show(Some.Entry() with { Reviews = Reviews.All }).Text.Split('\n'), IsOfChecks);

    [Fact]
    public void A_place_that_changed_since_is_told_with_its_day()
    {
        var entry = Some.Entry() with { Steps = [new(new("Go."), new("roj"))] };
        var stage = Some.Stage(state: null, entry);
        var library = new Library([entry], [Some.Roj(new(2026, 3, 4))], [], []);

        var reply = EntryScene.Show(entry, stage with { Library = library });

        Assert.Contains(
            "Since this was written, Roj: the camp was closed (as of 4 March 2026).",
            reply.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_for_one_country_says_for_which() => Assert.Contains(
        "This is about Sweden.", Show(Some.Entry() with { Countries = ["SE"] }).Text, StringComparison.Ordinal);

    [Fact]
    public void A_long_answer_shows_its_first_steps_and_offers_the_rest()
    {
        var step = new Step(new(new string('x', 400)), Place: null);

        var reply = Show(Some.Entry() with { Steps = [step, step, step, step, step] });

        Assert.Equal(3, reply.Text.Split("• x").Length - 1);
        Assert.Equal(
            ["Everything you can do", "What to be careful about", "Talk to a person"],
            reply.Choices.Select(choice => choice.Title));
    }

    [Fact]
    public void One_step_is_always_there()
    {
        var step = new Step(new(new string('x', 3000)), Place: null);

        Assert.Contains("• x", Show(Some.Entry() with { Steps = [step, step] }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_entries_of_single_countries_come_first_among_what_to_ask_next()
    {
        var general = Some.Entry("report") with { Next = [new("papers")] };
        var swedish = Some.Entry("report-sweden") with { Countries = ["SE"] };

        var reply = EntryScene.Show(general, Some.Stage(state: null, general, swedish, Some.Entry("papers")));

        Assert.Equal(
            ["Entry:report-sweden", "Entry:papers", "Person:"],
            reply.Choices.Select(choice => choice.Id));
    }

    [Fact]
    public void An_entry_for_another_country_is_not_offered()
    {
        var general = Some.Entry("report");
        var danish = Some.Entry("report-denmark") with { Countries = ["DK"] };
        var lives = FamilyState.New with { Country = "SE" };

        var reply = EntryScene.Show(general, Some.Stage(lives, general, danish));

        Assert.DoesNotContain(reply.Choices, choice => choice.Id == "Entry:report-denmark");
    }

    [Fact]
    public void The_reply_says_which_entry_and_version_was_shown()
    {
        var reply = Show(Some.Entry());

        Assert.Equal((new ArticleId("tracing"), 2, Decision.Answer), (reply.Entry, reply.Version, reply.Decision));
    }

    [Fact]
    public void An_entry_that_is_not_translated_is_shown_in_english_and_says_so()
    {
        var phrases = PhraseBook.Load();
        var stage = Some.Stage(state: null, Some.Entry()) with { Voice = phrases.In(Language.Swedish) };

        var reply = new Scenes(phrases, new(WordLists.Load())).Show(new(MoveKind.Entry, "tracing"), stage)[^1];

        Assert.StartsWith("Jag har det här svaret bara på English:\n\nAbout", reply.Text, StringComparison.Ordinal);
        Assert.Equal(Language.English, reply.Language);
    }

    [Fact]
    public void An_entry_that_is_gone_is_not_an_error_but_said()
    {
        var stage = Some.Stage(state: null, Some.Entry());

        var reply = new Scenes(PhraseBook.Load(), new(WordLists.Load())).Show(new(MoveKind.Entry, "long-gone"), stage)[^1];

        Assert.StartsWith("I no longer have that answer.", reply.Text, StringComparison.Ordinal);
    }

    static bool IsOfChecks(string line) => line.Contains("hecked by", StringComparison.Ordinal);

    static Reply Show(Article entry) => EntryScene.Show(entry, Some.Stage(state: null, entry));
}
