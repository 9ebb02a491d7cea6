using FamilyGuide.BotFramework;
using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.DialogsTests.Driving;

namespace FamilyGuide.DialogsTests.Asking;

public class CitationTests
{
    [Fact]
    public void Web_chat_gets_the_citations_in_the_form_that_it_shows()
    {
        var entry = Some.Entry();

        var activity = ReplyActivities.From(EntryScene.Show(entry, Some.Stage(state: null, entry)));

        Assert.Equal(
            /*lang=json*/
            """
            {"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"",
            "citation":[
            {"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"practice: Publisher: Title of S1",
            "url":"https://example.org/S1","abstract":"23 February 2026"}},
            {"@type":"Claim","position":2,"appearance":{"@type":"DigitalDocument","name":"law: Publisher: Title of S2",
            "url":"https://example.org/S2","abstract":""}}]}
            """.ReplaceLineEndings(""),
            ActivityJson.ValueAsJson(Assert.Single(activity.Entities)).GetRawText());
    }

    [Fact]
    public void Only_what_the_text_cites_is_listed() =>
        Assert.Equal([2], Cited("They search. [2] [9] [0] [1234]"));

    [Fact]
    public void A_source_that_is_cited_twice_is_listed_once() => Assert.Equal([1, 2], Cited("[2] [1] [2]"));

    static IEnumerable<int> Cited(string text) => Citations
        .In([text], Some.Entry(), Some.Stage(state: null).Voice)
        .Select(citation => citation.Position);
}
