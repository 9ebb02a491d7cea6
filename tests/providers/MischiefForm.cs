using System.Globalization;
using System.Text;

namespace FamilyGuide.Providers;

/// <summary>Where somebody makes a phone's provider behave badly, and sees what the program answers.</summary>
static class MischiefForm
{
    const int MostRepeats = 10;
    const int LongestDelay = 30;

    static readonly (int Status, string Words)[] Refusals =
    [
        (429, "429: too much at once"), (403, "403: they blocked us"), (500, "500: it is broken"),
        (503, "503: not now"), (401, "401: a wrong token"),
    ];

    public static void Append(StringBuilder page, LoopbackProvider provider, Phone phone)
    {
        var mischief = provider.Mischief;
        var isBlocked = mischief.Blocked.Contains(phone.Address);
        var isOpen = mischief.IsSome || isBlocked;
        page.Append(CultureInfo.InvariantCulture, $"""
            <details{(isOpen ? " open" : "")}><summary>Mischief</summary><form method="post">{PhonePage.Hidden(phone)}
            <input type="hidden" name="mischief" value="yes">
            <label>The app speaks <select name="language">
            """);
        foreach (var language in (string[])["en", "sv", "da", "ar"])
        {
            page.Append(CultureInfo.InvariantCulture,
                $"<option{(language == phone.Language ? " selected" : "")}>{language}</option>");
        }

        page.Append(CultureInfo.InvariantCulture, $"""
            </select></label>
            <label>Each call comes <input type="number" name="delay" min="0" max="{LongestDelay}"
             value="{(int)mischief.Delay.TotalSeconds}"> seconds late</label>
            <label>Each call comes <input type="number" name="repeat" min="1" max="{MostRepeats}"
             value="{mischief.Repeat}"> times</label>
            {Check("shuffle", mischief.Shuffle, "Repeats come shuffled and at once")}
            <label>What we send is <select name="refuse"><option value="">taken</option>
            """);
        foreach (var (status, words) in Refusals)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"<option value=\"{status}\"{(status == mischief.Refuse ? " selected" : "")}>{words}</option>");
        }

        page.Append(CultureInfo.InvariantCulture, $"""
            </select></label>
            <label>It asks us to wait <input type="number" name="wait" min="0" max="3600"
             value="{mischief.RetryAfterSeconds ?? 0}"> seconds</label>
            <label>It takes what we send and loses <input type="number" name="lose" min="0" max="10"
             value="{mischief.LoseAnswers}"> answers</label>
            {Check("vanish", mischief.Vanish, "It has vanished: no call is answered")}
            {Check("blocked", isBlocked, "This phone has blocked us")}
            <button>Be so</button></form>
            <p>The program answered: {Answers(provider)}</p></details>
            """);
    }

    public static void Take(IFormCollection form, LoopbackProvider provider, Phone phone)
    {
        var mischief = provider.Mischief;
        phone.Language = form["language"] is [{ Length: 2 } language] ? language : phone.Language;
        mischief.Delay = TimeSpan.FromSeconds(Number(form, "delay", least: 0, LongestDelay));
        mischief.Repeat = Number(form, "repeat", least: 1, MostRepeats);
        mischief.Shuffle = form.ContainsKey("shuffle");
        mischief.Refuse = Number(form, "refuse", least: 0, most: 599) is > 0 and var status ? status : null;
        mischief.RetryAfterSeconds = Number(form, "wait", least: 0, most: 3600) is > 0 and var wait ? wait : null;
        mischief.LoseAnswers = Number(form, "lose", least: 0, most: 10);
        mischief.Vanish = form.ContainsKey("vanish");
        mischief.Blocked.Remove(phone.Address);
        if (form.ContainsKey("blocked"))
        {
            mischief.Blocked.Add(phone.Address);
        }
    }

    static string Check(string name, bool isOn, string words) =>
        $"<label><input type=\"checkbox\" name=\"{name}\"{(isOn ? " checked" : "")}> {words}</label>";

    static string Answers(LoopbackProvider provider) => provider.Answers.IsEmpty
        ? "nothing yet"
        : string.Join(", ", provider.Answers.CountBy(status => (int)status).Select(one => $"{one.Key} × {one.Value}"));

    static int Number(IFormCollection form, string name, int least, int most) =>
        int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, least, most)
            : least;
}
