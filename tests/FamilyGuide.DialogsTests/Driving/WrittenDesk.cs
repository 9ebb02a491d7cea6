using System.Globalization;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Driving;

/// <summary>The people at the desk, as a transcript describes them; nobody unless it does.</summary>
sealed class WrittenDesk : IHandoffDesk
{
    static readonly AsyncLocal<DeskView?> Described = new();

    /// <summary><c>1 here, 2 waiting, 20 minutes</c>, or <c>next 2026-04-03 18:00 21:00 Europe/Stockholm</c>.</summary>
    public static void Describe(string words) => Described.Value = words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var here, "here", var waiting, "waiting", .. var rest] => new(
            IsStaffed: true, Number(here), Number(waiting), rest is [var minutes, "minutes"]
                ? TimeSpan.FromMinutes(Number(minutes))
                : null),
        ["next", var day, var from, var to, var zone] => new(
            IsStaffed: true,
            Next: new(
                DateOnly.Parse(day, CultureInfo.InvariantCulture),
                TimeOnly.Parse(from, CultureInfo.InvariantCulture),
                TimeOnly.Parse(to, CultureInfo.InvariantCulture),
                zone)),
        ["none"] => DeskView.Nobody,
        ["closed"] => new(IsStaffed: true),
        _ => throw new FormatException($"No desk is like this: {words}"),
    };

    public DeskView View(Lane lane, Language language, Severity severity) => Described.Value ?? DeskView.Nobody;

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
