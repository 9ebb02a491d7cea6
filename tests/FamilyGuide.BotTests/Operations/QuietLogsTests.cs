using FamilyGuide.Bot.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FamilyGuide.BotTests.Operations;

public sealed class QuietLogsTests
{
    const string Foreign = "Microsoft.AspNetCore.Hosting.Diagnostics";
    const string Ours = "FamilyGuide.Bot.Conversations.Turns.Turn";

    [Theory]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Logging:LogLevel:Microsoft")]
    [InlineData("Logging:LogLevel:Microsoft.AspNetCore")]
    [InlineData("Logging:LogLevel:*.Diagnostics")]
    [InlineData("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Logging:Console:LogLevel:Default")]
    [InlineData("Logging:Console:LogLevel:Microsoft.AspNetCore")]
    public async Task No_setting_lets_the_platform_write_what_is_less_than_a_warning(string setting)
    {
        await using var app = Build((setting, "Trace"));
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Foreign);

        Assert.False(logger.IsEnabled(LogLevel.Trace));
        Assert.False(logger.IsEnabled(LogLevel.Information));
        Assert.True(logger.IsEnabled(LogLevel.Warning));
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Logging:LogLevel:FamilyGuide")]
    [InlineData("Logging:Console:LogLevel:Default")]
    public async Task Our_own_events_are_written_at_the_level_that_was_set(string setting)
    {
        await using var app = Build((setting, "Trace"));

        Assert.True(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Ours).IsEnabled(LogLevel.Trace));
    }

    [Fact]
    public async Task Without_any_rule_the_platform_is_quiet_and_we_are_not()
    {
        await using var app = Build();
        var loggers = app.Services.GetRequiredService<ILoggerFactory>();

        Assert.False(loggers.CreateLogger(Foreign).IsEnabled(LogLevel.Information));
        Assert.True(loggers.CreateLogger(Ours).IsEnabled(LogLevel.Information));
    }

    [Fact]
    public async Task A_category_that_only_begins_like_ours_is_not_ours()
    {
        await using var app = Build(("Logging:LogLevel:Default", "Trace"));

        Assert.False(app.Services.GetRequiredService<ILoggerFactory>()
            .CreateLogger("FamilyGuideThings").IsEnabled(LogLevel.Information));
    }

    [Theory]
    [InlineData("simple")]
    [InlineData("json")]
    [InlineData("systemd")]
    public async Task Of_an_exception_its_kind_and_place_are_written_and_of_scopes_nothing(string name)
    {
        await using var app = Build(("Logging:Console:FormatterOptions:IncludeScopes", "true"));
        var formatter = Assert.Single(app.Services.GetServices<ConsoleFormatter>(), one => one.Name == name);
        var scopes = new LoggerExternalScopeProvider();
        using var scope = scopes.Push(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["RequestPath"] = "/fatima",
        });
        using var printed = new StringWriter();

        formatter.Write(
            new LogEntry<string>(
                LogLevel.Error, Foreign, new EventId(1), "ItFailed", Thrown(), (state, error) => $"{state}{error}"),
            scopes,
            printed);

        Assert.Contains("ItFailed (FormatException in Thrown)", printed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("fatima", printed.ToString(), StringComparison.Ordinal);
    }

    static Exception Thrown()
    {
        try
        {
            throw new FormatException("fatima is not a number");
        }
        catch (FormatException error)
        {
            return error;
        }
    }

    static WebApplication Build(params IEnumerable<(string Name, string Value)> settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.AddQuietLogs();
        return builder.Build();
    }
}
