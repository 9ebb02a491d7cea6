using Microsoft.Extensions.Logging.Console;

namespace FamilyGuide.Bot.Operations;

/// <summary>Whatever log levels somebody sets, nothing that a family wrote stands in a log.</summary>
/// <remarks>
/// Our own events are names, ids of ours and counts at every level. The platform's are not: below Warning it writes
/// paths and queries (conversations, tickets), headers and parameters; its scopes hold the path; and an exception's
/// message may quote anything. To find a fault in it, somebody can still lower this on their own machine, in code.
/// </remarks>
static class QuietLogs
{
    const string Ours = "FamilyGuide";
    const string FormatterName = "Logging:Console:FormatterName";

    public static WebApplicationBuilder AddQuietLogs(this WebApplicationBuilder builder)
    {
        builder.Services.PostConfigure<LoggerFilterOptions>(KeepQuiet);

        // The slim builder has chosen "simple" over whatever is configured.
        builder.Services.PostConfigure<ConsoleLoggerOptions>(console =>
            console.FormatterName = builder.Configuration[FormatterName] ?? console.FormatterName);
        foreach (var formatter in builder.Services
            .Where(service => service.ServiceType == typeof(ConsoleFormatter) && service.ImplementationType is not null)
            .ToArray())
        {
            builder.Services.Remove(formatter);
            builder.Services.AddSingleton<ConsoleFormatter>(provider => new QuietFormatter(
                (ConsoleFormatter)ActivatorUtilities.CreateInstance(provider, formatter.ImplementationType!)));
        }

        return builder;
    }

    /// <summary>Rules stay as they were configured; each gets one more condition.</summary>
    static void KeepQuiet(LoggerFilterOptions options)
    {
        // The first holds where no rule does, since the last of two equal ones counts.
        LoggerFilterRule[] rules = [new(null, null, options.MinLevel, filter: null), .. options.Rules];
        options.Rules.Clear();
        foreach (var rule in rules)
        {
            options.Rules.Add(new(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) =>
                MayBeWritten(category, level) && rule.Filter?.Invoke(provider, category, level) is not false));
        }
    }

    static bool MayBeWritten(string? category, LogLevel level) =>
        level >= LogLevel.Warning || category is Ours || category?.StartsWith($"{Ours}.", StringComparison.Ordinal) is true;
}
