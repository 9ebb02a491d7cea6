using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>Small pieces that many pages of the desk have.</summary>
static class DeskParts
{
    public static Markup Each<T>(IEnumerable<T> things, Func<T, Markup> piece) => Markup.Join(things.Select(piece));

    /// <summary>A field that nobody sees.</summary>
    public static Markup Hidden(string name, string value) =>
        Markup.Of($"<input type=\"hidden\" name=\"{name}\" value=\"{value}\">");

    /// <summary>For whoever has one already.</summary>
    public static Markup Password { get; } = Markup.Trusted(
        "<label>Password <input name=\"password\" type=\"password\" autocomplete=\"current-password\" required "
        + "maxlength=\"512\"></label>");

    public static Markup Wrong(string words) => Markup.Of($"<p class=\"wrong\" role=\"alert\">{words}</p>");

    public static Markup Option(string value, string title) =>
        Markup.Of($"<option value=\"{value}\">{title}</option>");

    /// <summary>A choice between things, none of them at first.</summary>
    public static Markup Select(string name, IEnumerable<Markup> options) => Markup.Of(
        $"<select name=\"{name}\" required><option value=\"\">…</option>{Markup.Join(options)}</select>");

    /// <summary>A table that may be wider than a phone: it is moved sideways by finger or keys.</summary>
    public static Markup Wide(string label, Markup table) =>
        Markup.Of($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">{table}</div>");

    /// <summary>Words in whichever direction they run: never markup.</summary>
    public static Markup Words(string text) => Markup.Of($"<span class=\"text\" dir=\"auto\">{text}</span>");
}
