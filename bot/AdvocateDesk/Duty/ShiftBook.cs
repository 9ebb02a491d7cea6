using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Bot.AdvocateDesk.Records;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Bot.AdvocateDesk.Duty;

/// <summary>When somebody is there, week by week, and the days on which nobody is.</summary>
sealed class ShiftBook(IDeskRecords records)
{
    const string Kind = "shift";
    const string Closed = "day-off";

    /// <summary>A shift further away than this is no promise.</summary>
    const int DaysAhead = 14;

    public async Task<IReadOnlyList<WeeklyShift>> AllAsync(CancellationToken cancellationToken) =>
    [
        .. from record in await records.ListAsync(Kind, cancellationToken)
           let shift = JsonSerializer.Deserialize(record.Document.Span, ShiftJson.Default.WeeklyShift)
           where shift is not null
           orderby shift.Day, shift.From
           select shift with { Id = record.Id },
    ];

    public async Task<IReadOnlyList<ClosedDay>> ClosedDaysAsync(CancellationToken cancellationToken) =>
    [
        .. from record in await records.ListAsync(Closed, cancellationToken)
           let day = JsonSerializer.Deserialize(record.Document.Span, ShiftJson.Default.ClosedDay)
           where day is not null
           orderby day.Date
           select day with { Id = record.Id },
    ];

    public Task AddAsync(WeeklyShift shift, CancellationToken cancellationToken) => records.KeepAsync(
        new(
            Kind,
            Conversations.RandomName.New(),
            Version: 0,
            JsonSerializer.SerializeToUtf8Bytes(shift, ShiftJson.Default.WeeklyShift)),
        cancellationToken);

    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        records.RemoveAsync(Kind, id, cancellationToken);

    public Task CloseAsync(ClosedDay day, CancellationToken cancellationToken) => records.KeepAsync(
        new(
            Closed,
            Conversations.RandomName.New(),
            Version: 0,
            JsonSerializer.SerializeToUtf8Bytes(day, ShiftJson.Default.ClosedDay),
            new DateTimeOffset(day.Date.AddDays(2).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)),
        cancellationToken);

    public Task OpenAsync(string id, CancellationToken cancellationToken) =>
        records.RemoveAsync(Closed, id, cancellationToken);

    /// <summary>The next time that somebody is there for a lane and a language; null when nobody is planned.</summary>
    public static Shift? Next(
        IEnumerable<WeeklyShift> shifts,
        IReadOnlyList<ClosedDay> closed,
        Lane lane,
        string language,
        DateTimeOffset now) =>
        (from shift in shifts
         where shift.IsFor(lane, language)
         let zone = TimeZoneInfo.FindSystemTimeZoneById(shift.Zone)
         let local = TimeZoneInfo.ConvertTime(now, zone)
         from ahead in Enumerable.Range(0, DaysAhead)
         let day = DateOnly.FromDateTime(local.Date).AddDays(ahead)
         where day.DayOfWeek == shift.Day
         where !closed.Any(other => other.Date == day && other.IsFor(lane, language))
         where ahead > 0 || TimeOnly.FromDateTime(local.DateTime) < shift.To
         orderby day, shift.From
         select new Shift(day, shift.From, shift.To, shift.Zone)).FirstOrDefault();
}

/// <summary>For which lanes and languages something holds.</summary>
abstract record Cover
{
    [JsonIgnore]
    public string Id { get; init; } = "";

    /// <summary>Empty: for all.</summary>
    public IReadOnlyList<Lane> Lanes { get; init; } = [];

    /// <summary>Empty: in all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public bool IsFor(Lane lane, string language) =>
        (Lanes.Count == 0 || Lanes.Contains(lane))
        && (Languages.Count == 0 || Languages.Contains(language, StringComparer.Ordinal));
}

/// <summary>A day on which nobody is there, although there is a shift.</summary>
sealed record ClosedDay : Cover
{
    public required DateOnly Date { get; init; }
}

/// <summary>A time of every week at which somebody is there.</summary>
sealed record WeeklyShift : Cover
{
    public required DayOfWeek Day { get; init; }

    public required TimeOnly From { get; init; }

    public required TimeOnly To { get; init; }

    /// <summary>IANA: <c>Europe/Stockholm</c>.</summary>
    public required string Zone { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(WeeklyShift))]
[JsonSerializable(typeof(ClosedDay))]
sealed partial class ShiftJson : JsonSerializerContext;
