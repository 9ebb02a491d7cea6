using System.Net;
using FamilyGuide.Bot.FamilyChat.Assets;
using FamilyGuide.Bot.FamilyChat.Emergency;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>The page that is there whatever is broken, and the file for when nothing is there.</summary>
public sealed class EmergencyPageTests(SharedPages shared) : IClassFixture<SharedPages>
{
    static readonly Library Library = new EmbeddedLibrary().Current;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_country_is_on_it_with_its_number_or_with_the_word_that_there_is_none(string code)
    {
        var language = Language.FindOrEnglish(code);
        var voice = VoiceOf(language);
        using var client = shared.Pages.Client();

        var page = await client.GetStringAsync($"/emergency?lang={code}", None);

        Assert.All(Library.Countries, country =>
        {
            var of = page.Split($"<h3>{country.Names[language]}</h3>")[1].Split("<h3>")[0];
            Assert.Contains(
                country.Emergency is { } number ? $"href=\"tel:{number}\"" : voice.Say(Phrase.PageEmergencyNone),
                of,
                StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("GET", "/emergency")]
    [InlineData("HEAD", "/emergency")]
    [InlineData("GET", "/emergency/")]
    [InlineData("GET", "/EMERGENCY?lang=%00&lang=xx")]
    public async Task Without_a_store_and_on_the_way_out_it_is_there(string method, string path)
    {
        await using var pages = await RunningPages.StartWithoutStoreAsync();
        await pages.DrainAsync();
        using var client = pages.Client();
        using var request = new HttpRequestMessage(new(method), path);

        using var answer = await client.SendAsync(request, None);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 1_000);
        Assert.StartsWith(
            "default-src 'none'; style-src 'sha256-",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_comes_later_has_a_say()
    {
        var first = new EmergencyFirst(
            _ => throw new InvalidOperationException("Broken."),
            shared.Pages.Services.GetRequiredService<EmergencyPage>());

        var answer = await AnswerOfAsync(first.InvokeAsync);

        Assert.Contains("tel:112", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_library_breaks_while_the_program_runs_what_was_written_at_start_is_served()
    {
        var services = shared.Pages.Services;
        var library = new BreakableLibrary();
        var page = new EmergencyPage(
            services.GetRequiredService<PageFrame>(),
            services.GetRequiredService<WebAssets>(),
            services.GetRequiredService<PhraseBook>(),
            library);
        library.IsBroken = true;

        Assert.Contains("tel:112", await AnswerOfAsync(page.AnswerAsync), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_needs_nothing_from_anywhere_and_runs_nothing()
    {
        var file = EmergencyFile.Write(new DateOnly(2026, 11, 26));

        string[] needs = ["<script", "<link", "<img", "src=", "http:", "https:", "url(", "@import", "onclick"];
        Assert.All(needs, need => Assert.DoesNotContain(need, file, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_file_has_every_language_in_its_direction_with_every_number_and_its_date(string code)
    {
        var language = Language.FindOrEnglish(code);
        var voice = VoiceOf(language);

        var section = EmergencyFile.Write(new DateOnly(2026, 11, 26))
            .Split($"<section id=\"{code}\" lang=\"{code}\" dir=\"{language.Direction}\">")[1]
            .Split("</section>")[0];

        Assert.All(
            Library.Countries.Select(country => country.Emergency).OfType<string>(),
            number => Assert.Contains($"href=\"tel:{number}\"", section, StringComparison.Ordinal));
        Assert.Equal(
            Library.Countries.Count(country => country.Emergency is null),
            section.Split(voice.Say(Phrase.PageEmergencyNone)).Length - 1);
        Assert.Contains("datetime=\"2026-11-26\"", section, StringComparison.Ordinal);
        Assert.Contains(voice.Date(new DateOnly(2026, 11, 26)), section, StringComparison.Ordinal);
        Assert.Contains(voice.Say(Phrase.HelplinesUnverified), section, StringComparison.Ordinal);
    }

    static async Task<string> AnswerOfAsync(RequestDelegate answer)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Request = { Method = "GET", Path = "/emergency" } };
        context.Response.Body = body;
        await answer(context);
        Assert.Equal(StatusCodes.Status200OK, context.Response.StatusCode);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }

    Voice VoiceOf(Language language) => shared.Pages.Services.GetRequiredService<PhraseBook>().In(language);

    sealed class BreakableLibrary : ILibrary
    {
        public bool IsBroken { get; set; }

        public Library Current => IsBroken ? throw new InvalidOperationException("Broken.") : Library;
    }
}
