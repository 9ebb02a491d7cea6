using System.Globalization;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Html;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.AdvocateDesk.Duty;

/// <summary>The week as it is planned: what families are told when nobody is there.</summary>
static class ShiftsPage
{
    public const string Path = "/shifts";

    const string UsualZone = "Europe/Stockholm";

    public static async Task<IResult> ShowAsync(DeskRequest request)
    {
        var book = request.Get<ShiftBook>();
        var mayChange = request.Member.May(Permission.ManageShifts);
        var shifts = await book.AllAsync(request.Aborted);
        var closed = await book.ClosedDaysAsync(request.Aborted);
        return DeskPage.Of(
            request,
            "Shifts",
            Markup.Of(
                $"""
                <p>When nobody is on duty, families are told the next of these times.</p>
                <ul class="people">{Markup.Join(shifts.Select(shift => Shift(request, shift, mayChange)))}</ul>
                <h2>Days on which nobody is there</h2>
                <ul class="people">{Markup.Join(closed.Select(day => Closed(request, day, mayChange)))}</ul>
                {(mayChange ? Forms(request) : Markup.Empty)}
                """));
    }

    public static async Task<IResult> AddAsync(DeskRequest request)
    {
        if (!Enum.TryParse<DayOfWeek>(request.Field("day"), out var day) || !Enum.IsDefined(day)
            || Clock(request.Field("from")) is not { } from || Clock(request.Field("to")) is not { } to || from >= to
            || !TimeZoneInfo.TryFindSystemTimeZoneById(request.Field("zone"), out _))
        {
            return DeskTrouble.Wrong(request, "A shift has a day, a beginning before its end, and a time zone.");
        }

        var choices = StaffChoices.Read(request);
        await request.Get<ShiftBook>().AddAsync(
            new()
            {
                Day = day,
                From = from,
                To = to,
                Zone = request.Field("zone"),
                Lanes = choices.Lanes,
                Languages = choices.Languages,
            },
            request.Aborted);
        return new SeeOther(Path);
    }

    public static async Task<IResult> RemoveAsync(DeskRequest request)
    {
        await request.Get<ShiftBook>().RemoveAsync(request.Field("shift"), request.Aborted);
        return new SeeOther(Path);
    }

    public static async Task<IResult> CloseAsync(DeskRequest request)
    {
        if (!DateOnly.TryParseExact(
            request.Field("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return DeskTrouble.Wrong(request, "A day is written like 2026-12-24.");
        }

        var choices = StaffChoices.Read(request);
        await request.Get<ShiftBook>().CloseAsync(
            new() { Date = date, Lanes = choices.Lanes, Languages = choices.Languages }, request.Aborted);
        return new SeeOther(Path);
    }

    public static async Task<IResult> OpenAsync(DeskRequest request)
    {
        await request.Get<ShiftBook>().OpenAsync(request.Field("day"), request.Aborted);
        return new SeeOther(Path);
    }

    static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    static Markup Shift(DeskRequest request, WeeklyShift shift, bool mayChange) => Markup.Of(
        $"""
        <li><div>{shift.Day.ToString()} {Text(shift.From)}–{Text(shift.To)} ({shift.Zone}) {For(shift)}</div>
        {(mayChange
            ? DeskPage.Button(request, $"{Path}/remove", "Remove", DeskParts.Hidden("shift", shift.Id))
            : Markup.Empty)}</li>
        """);

    static Markup Closed(DeskRequest request, ClosedDay day, bool mayChange) => Markup.Of(
        $"""
        <li><div>{Text(day.Date)} {For(day)}</div>
        {(mayChange
            ? DeskPage.Button(
                request, $"{Path}/open", "Somebody is there after all", DeskParts.Hidden("day", day.Id))
            : Markup.Empty)}</li>
        """);

    /// <summary>Nothing when it is for all.</summary>
    static string For(Cover cover)
    {
        var languages = cover.Languages.Select(code => Language.Find(code)?.Autonym ?? code);
        return string.Join(", ", cover.Lanes.Select(CaseText.NameOf).Concat(languages));
    }

    static Markup Days => DeskParts.Select(
        "day", Enum.GetNames<DayOfWeek>().Select(name => DeskParts.Option(name, name)));

    static Markup Forms(DeskRequest request) => Markup.Of(
        $"""
        <h2>Add a shift</h2>
        <form method="post" action="{Path}/add" class="card">{DeskPage.Token(request)}
        <label>Day {Days}</label>
        <label>From <input type="time" name="from" required value="18:00"></label>
        <label>To <input type="time" name="to" required value="21:00"></label>
        <label>Time zone <input name="zone" required value="{UsualZone}"></label>
        <p class="soft">Tick nothing for every language and every lane.</p>
        {StaffChoices.None.ToWorkFields()}
        <button class="main">Add</button></form>
        <h2>A day on which nobody is there</h2>
        <form method="post" action="{Path}/close" class="card">{DeskPage.Token(request)}
        <label>Day <input type="date" name="date" required></label>
        <p class="soft">Tick nothing if nobody at all is there.</p>
        {StaffChoices.None.ToWorkFields()}
        <button>Keep</button></form>
        """);

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
