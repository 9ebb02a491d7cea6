using System.Text;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.DialogsTests.Driving;

namespace FamilyGuide.DialogsTests.Conversation;

public class FamilyStateTests
{
    [Fact]
    public void What_is_remembered_comes_back_from_disk()
    {
        var state = FamilyState.New with
        {
            LanguageCode = "ar",
            IsLanguageChosen = true,
            IsWelcomed = true,
            Country = "SE",
            Entry = "report-a-relative",
            EntryVersion = 3,
            Current = "Entry:report-a-relative",
            History = ["Help:"],
            Offered = ["Person:", "Back:"],
            UnknownsInARow = 1,
            Told = ["Where=Roj", "Country=SE"],
            Guide = GuideKind.Rights,
            GuideFrom = 1,
            Plan = new(GuideKind.Repatriation, new(2026, 4, 1), ["report-a-relative@3"], ["report-a-relative"]),
        };

        Assert.Equivalent(state, FamilyStateJson.Read(FamilyStateJson.Write(state)), strict: true);
    }

    [Fact]
    public void A_guide_is_stored_under_its_name_so_that_another_order_changes_nothing()
    {
        var json = Encoding.UTF8.GetString(FamilyStateJson.Write(FamilyState.New with { Guide = GuideKind.Reception }));

        Assert.Contains("\"guide\":\"Reception\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData(/*lang=json*/ "[]")]
    [InlineData(/*lang=json*/ "{\"schema\":1,\"history\":null}")]
    [InlineData(/*lang=json*/ "{\"schema\":1,\"told\":null}")]
    [InlineData(/*lang=json*/ "{\"schema\":1,\"plan\":{\"kind\":\"Rights\",\"steps\":null}}")]
    [InlineData(/*lang=json*/ "{\"schema\":1,\"guide\":\"Nonsense\"}")]
    [InlineData(/*lang=json*/ "{\"schema\":7}")]
    [InlineData(/*lang=json*/ "{\"languageCode\":null}")]
    public void A_state_that_cannot_be_read_begins_anew(string json) =>
        Assert.False(FamilyStateJson.Read(Encoding.UTF8.GetBytes(json)).IsWelcomed);

    [Fact]
    public void A_state_of_a_newer_version_keeps_its_language()
    {
        var state = FamilyStateJson.Read(/*lang=json*/ """{"schema":2,"languageCode":"ar","isWelcomed":true}"""u8);

        Assert.Equal("ar", state.LanguageCode);
        Assert.False(state.IsWelcomed);
    }

    [Fact]
    public async Task No_word_of_the_person_is_remembered()
    {
        var family = new Family();
        await family.SaysAsync("My sister Zarathustra is in Roj, how do I report Zarathustra?");
        await family.SaysAsync("Zarathustra");
        await family.SaysAsync("I want to die, says Zarathustra");

        var remembered = Encoding.UTF8.GetString(FamilyStateJson.Write(family.State));

        Assert.DoesNotContain("zarathustra", remembered, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Nobody_goes_back_for_ever()
    {
        var state = FamilyState.New;
        for (var number = 0; number < 100; number++)
        {
            state = state.Towards(new(MoveKind.Entry, $"entry-{number}"));
        }

        Assert.Equal(Trail.Longest, state.History.Count);
        Assert.Equal("Entry:entry-98", state.History[^1]);
    }
}
