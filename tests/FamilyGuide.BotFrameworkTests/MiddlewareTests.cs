using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;

namespace FamilyGuide.BotFrameworkTests;

public sealed class MiddlewareTests
{
    readonly List<string> _order = [];

    static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_sees_the_turn_before_and_after_those_behind_it()
    {
        var adapter = new TestAdapter().Use(new Recording(_order, "a")).Use(new Recording(_order, "b"));

        await adapter.SendTextToBotAsync("hello", BotAsync, Now);

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], _order);
    }

    [Fact]
    public async Task One_that_does_not_go_on_ends_the_turn()
    {
        var adapter = new TestAdapter().Use(new Closing()).Use(new Recording(_order, "never"));

        await adapter.SendTextToBotAsync("hello", BotAsync, Now);

        Assert.Empty(_order);
    }

    [Fact]
    public async Task What_a_turn_throws_goes_to_the_error_handler()
    {
        var adapter = new TestAdapter
        {
            OnTurnError = (_, e) =>
            {
                _order.Add(e.Message);
                return Task.CompletedTask;
            },
        };

        await adapter.SendTextToBotAsync("hello", (_, _) => throw new InvalidOperationException("broken"), Now);

        Assert.Equal(["broken"], _order);
    }

    [Fact]
    public async Task Without_an_error_handler_the_exception_leaves() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new TestAdapter().SendTextToBotAsync(
                "hello", (_, _) => throw new InvalidOperationException("broken"), Now));

    [Theory]
    [InlineData("fa-IR", "fa-IR")]
    [InlineData("sv", "sv")]
    public async Task A_turn_runs_in_the_culture_of_its_message(string locale, string culture)
    {
        var adapter = new TestAdapter { Locale = locale };

        await adapter.SendTextToBotAsync(
            "hello",
            (turn, _) =>
            {
                Assert.Equal(culture, CultureInfo.CurrentCulture.Name);
                Assert.Equal(locale, ((TurnContext)turn).Locale);
                return Task.CompletedTask;
            },
            Now);
    }

    [Fact]
    public async Task A_locale_that_is_none_is_no_obstacle()
    {
        var adapter = new TestAdapter { Locale = "this is not a locale!" };

        await adapter.SendTextToBotAsync("hello", BotAsync, Now);

        Assert.Equal(["bot"], _order);
    }

    Task BotAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        _order.Add("bot");
        return Task.CompletedTask;
    }

    sealed class Recording(List<string> order, string name) : IMiddleware
    {
        public async Task OnTurnAsync(
            ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add($"{name} in");
            await next(cancellationToken);
            order.Add($"{name} out");
        }
    }

    sealed class Closing : IMiddleware
    {
        public Task OnTurnAsync(
            ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;
    }
}
