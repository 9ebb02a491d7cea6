using System.Globalization;

namespace FamilyGuide.Providers;

/// <summary>A bad day, made on the phones' page: what is set holds for all phones of the provider.</summary>
static class MischiefForm
{
    /// <summary>The form's field that tells it from what phones do.</summary>
    public const string Field = "mischief";

    /// <summary>In milliseconds; a program that waits longer has given up.</summary>
    const int LongestDelay = 60_000;

    const int MostRepeats = 10;
    const int MostLost = 100;

    public static string Of(Mischief mischief, string address) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <details{(IsQuiet(mischief, address) ? "" : " open")}><summary>A bad day of the provider</summary>
        <form method="post"><input type="hidden" name="phone" value="{address}">
        <input type="hidden" name="{Field}" value="yes">
        {Number("delay", "Each call comes so many milliseconds late", (int)mischief.Delay.TotalMilliseconds)}
        {Number("repeat", "Each call comes so often (1 to 10)", mischief.Repeat)}
        {Check("shuffle", "Repeats come beside each other, in any order", mischief.Shuffle)}
        {Number("refuse", "Refuses what is sent, with this status (0: takes it)", mischief.Refuse ?? 0)}
        {Number("retry", "And asks to wait so many seconds", mischief.RetryAfterSeconds ?? 0)}
        {Number("lose", "Takes so many messages and loses its answers", mischief.LoseAnswers)}
        {Check("vanish", "Is not there at all", mischief.Vanish)}
        {Check("blocked", "This phone has blocked the guide", mischief.Blocked.Contains(address))}
        <button>Let it be so</button></form></details>
        """);

    /// <summary>What is out of bounds is brought within them.</summary>
    public static void Take(IFormCollection form, Mischief mischief, string address)
    {
        mischief.Delay = TimeSpan.FromMilliseconds(NumberIn(form, "delay", LongestDelay));
        mischief.Repeat = Math.Max(1, NumberIn(form, "repeat", MostRepeats));
        mischief.Shuffle = IsIn(form, "shuffle");
        mischief.Refuse = NumberIn(form, "refuse", StatusCodes.Status511NetworkAuthenticationRequired) switch
        {
            >= StatusCodes.Status400BadRequest and var status => status,
            _ => null,
        };
        mischief.RetryAfterSeconds = NumberIn(form, "retry", LongestDelay) is > 0 and var seconds ? seconds : null;
        mischief.LoseAnswers = NumberIn(form, "lose", MostLost);
        mischief.Vanish = IsIn(form, "vanish");
        if (IsIn(form, "blocked"))
        {
            mischief.Blocked.Add(address);
        }
        else
        {
            mischief.Blocked.Remove(address);
        }
    }

    static bool IsQuiet(Mischief mischief, string address) => mischief is
    {
        Repeat: <= 1, Shuffle: false, Refuse: null, LoseAnswers: 0, Vanish: false,
    }
        && mischief.Delay == TimeSpan.Zero
        && !mischief.Blocked.Contains(address);

    static string Number(string name, string label, int value) => string.Create(
        CultureInfo.InvariantCulture,
        $"<label>{label} <input type=\"number\" name=\"{name}\" value=\"{value}\" min=\"0\"></label>");

    static string Check(string name, string label, bool isOn) =>
        $"<label><input type=\"checkbox\" name=\"{name}\" value=\"yes\"{(isOn ? " checked" : "")}> {label}</label>";

    static int NumberIn(IFormCollection form, string name, int most) =>
        int.TryParse(form[name], CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 0, most) : 0;

    static bool IsIn(IFormCollection form, string name) => form[name] == "yes";
}
