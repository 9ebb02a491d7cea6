using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.Html;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>What an administrator ticks for somebody. Whatever else a form brings is not read.</summary>
sealed record StaffChoices(
    IReadOnlyList<StaffRole> Roles, IReadOnlyList<string> Languages, IReadOnlyList<Lane> Lanes)
{
    public static StaffChoices None { get; } = new([], [], []);

    public static StaffChoices Read(DeskRequest request) => new(
        Chosen<StaffRole>(request, "role"),
        [.. request.Fields("language").Where(code => Language.Find(code) is not null).Distinct(StringComparer.Ordinal)],
        Chosen<Lane>(request, "lane"));

    public Markup ToFields() => Markup.Join(
    [
        Boxes("role", "Roles", Enum.GetValues<StaffRole>(), Roles, role => ($"{role}", $"{role}")),
        ToWorkFields(),
    ]);

    /// <summary>Languages and lanes only.</summary>
    public Markup ToWorkFields() => Markup.Join(
    [
        Boxes(
            "language",
            "Languages",
            Language.All,
            Language.All.Where(spoken => Languages.Contains(spoken.Code, StringComparer.Ordinal)),
            spoken => (spoken.Code, spoken.Autonym)),
        Boxes("lane", "Lanes", Enum.GetValues<Lane>(), Lanes, lane => ($"{lane}", CaseText.NameOf(lane))),
    ]);

    static Markup Boxes<T>(
        string name,
        string title,
        IEnumerable<T> all,
        IEnumerable<T> ticked,
        Func<T, (string Value, string Title)> words) => Markup.Of(
        $"""
        <fieldset><legend>{title}</legend>
        {DeskParts.Each(all, one => Box(name, words(one).Value, words(one).Title, ticked.Contains(one)))}
        </fieldset>
        """);

    static Markup Box(string name, string value, string title, bool isTicked)
    {
        var ticked = isTicked ? Markup.Trusted(" checked") : Markup.Empty;
        return Markup.Of(
            $"""
            <label class="check"><input type="checkbox" name="{name}" value="{value}"{ticked}> {title}</label>
            """);
    }

    static IReadOnlyList<T> Chosen<T>(DeskRequest request, string name)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Where(value => request.Fields(name).Contains($"{value}", StringComparer.Ordinal))];
}
