using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.AdvocateDesk.Cases;

/// <summary>A case in the words of the desk.</summary>
sealed class CaseText(HandoffSummaries summaries, TimeProvider clock)
{
    public static string NameOf(Lane lane) => lane switch
    {
        Lane.Lawyer => "lawyer",
        Lane.Psychosocial => "psychosocial",
        Lane.ChildAtRisk => "child at risk",
        _ => "advocate",
    };

    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Urgent => "urgent",
        Severity.Soon => "soon",
        _ => "ordinary",
    };

    public static string NameOf(CaseStatus status) => status switch
    {
        CaseStatus.Waiting => "waiting",
        CaseStatus.Active => "talking",
        CaseStatus.WrapUp => "to be wrapped up",
        _ => "closed",
    };

    /// <summary>What somebody who looks at many sees first.</summary>
    public static Markup Head(Case @case) => Markup.Of(
        $"""
        <strong>{NameOf(@case.Request.Severity)}</strong> · {NameOf(@case.Content.Lane)} ·
        <span lang="{@case.Request.Language}">{LanguageOf(@case)}</span> · {NameOf(@case.Status)}
        """);

    public static string LanguageOf(Case @case) =>
        Language.FindOrEnglish(@case.Request.Language).Autonym;

    /// <summary>Why it is as urgent as it is, in words.</summary>
    public static string ReasonOf(Case @case)
    {
        var reason = @case.Request.Reason == HandoffRequest.Asked
            ? "asked for a person"
            : $"heard: {string.Join(", ", @case.Request.Reason.Split('|').Select(Words))}";
        return @case.Content.AlarmedAt is null ? reason : $"{reason}; danger heard again while waiting or talking";
    }

    /// <summary>The summary that the family allowed, in English.</summary>
    public IReadOnlyList<string> Summary(Case @case) => summaries.InEnglish(@case.Request);

    public string Waited(Case @case)
    {
        var waited = clock.GetUtcNow() - @case.AskedAt;
        return waited.TotalMinutes < 1 ? "just now" : Text(waited);
    }

    public static string Text(TimeSpan time) => time.TotalMinutes < 1 ? "less than 1 min"
        : time.TotalHours < 1 ? $"{(int)time.TotalMinutes} min"
        : $"{(int)time.TotalHours} h {time.Minutes} min";

    /// <summary>Whether somebody is one of those whom it is for.</summary>
    public static bool IsFor(Case @case, StaffMember member) =>
        (member.Lanes.Count == 0 || @case.Content.IsForAnybody || member.Lanes.Contains(@case.Content.Lane))
        && (member.Languages.Count == 0 || member.Languages.Contains(@case.Request.Language, StringComparer.Ordinal));

    /// <summary>"SuicideChild" as "suicide child".</summary>
    static string Words(string name) => string.Concat(
        name.Select((letter, index) => index > 0 && char.IsUpper(letter)
            ? $" {char.ToLowerInvariant(letter)}"
            : char.ToLowerInvariant(letter).ToString()));
}
