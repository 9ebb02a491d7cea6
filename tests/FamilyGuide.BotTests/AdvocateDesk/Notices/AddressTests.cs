using System.Net;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Notices;
using FamilyGuide.Bot.AdvocateDesk.Records;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.AdvocateDesk.Notices;

/// <summary>An address gets a code, and nothing else before somebody has typed it at the desk.</summary>
public sealed class AddressTests : IAsyncLifetime
{
    const string Address = "maryam@example.org";

    readonly LoopbackMail _mail = new();
    readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    RunningDesk _desk = null!;
    Advocate _maryam = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await RunningDesk.StartAsync(
            ("Notices:Smtp:Host", "127.0.0.1"),
            ("Notices:Smtp:Port", $"{_mail.Port}"),
            ("Notices:Smtp:From", "desk@example.org"),
            ("Notices:Smtp:Security", "None"));
        _maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
    }

    public async ValueTask DisposeAsync()
    {
        _maryam.Dispose();
        await _desk.DisposeAsync();
        await _mail.DisposeAsync();
    }

    [Fact]
    public async Task The_code_that_was_sent_there_confirms_an_address_once()
    {
        await WantsAsync(Address);
        var code = Assert.Single(_mail.Taken).Code;
        var asked = (await _maryam.OpensAsync("/me")).Page;

        Assert.Equal(HttpStatusCode.SeeOther, await TypesAsync($" {code[..4]} {code[4..]} "));
        Assert.Equal(HttpStatusCode.BadRequest, await TypesAsync(code));

        Assert.Contains("Is it your address?", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Is it your address?", (await _maryam.OpensAsync("/me")).Page, StringComparison.Ordinal);
        Assert.True((await WishesAsync())!.IsConfirmed);
    }

    [Fact]
    public async Task The_message_says_nothing_of_what_it_is_about()
    {
        await WantsAsync(Address);

        var mail = Assert.Single(_mail.Taken);
        Assert.Equal(Address, mail.To);
        Assert.Contains("\nSubject: Your code\n", mail.Text, StringComparison.Ordinal);
        Assert.Equal(
            $"""
            Your code is {mail.Code}.

            It works once, within half an hour. If you have asked for none, there is nothing to do.
            """.ReplaceLineEndings("\n"),
            mail.Text.Split("\n\n", 2)[1].TrimEnd());
        Assert.Equal(8, mail.Code.Length);
        string[] telling = ["famil", "waiting", "advocate", "Maryam", "http", "Syria", _desk.DeskUrl.Host];
        Assert.All(telling, word => Assert.DoesNotContain(
            word, mail.Text.Replace(Address, "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_guesses_a_code_not_even_with_the_right_one_after_five_tries()
    {
        await WantsAsync(Address);
        var code = Assert.Single(_mail.Taken).Code;
        var wrong = code == "00000000" ? "00000001" : "00000000";

        var tried = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => TypesAsync(wrong)));
        foreach (var _ in Enumerable.Range(0, AddressCodes.MostTries))
        {
            await TypesAsync(wrong);
        }

        Assert.All(tried, status => Assert.Equal(HttpStatusCode.BadRequest, status));
        Assert.Equal(HttpStatusCode.BadRequest, await TypesAsync(code));
        Assert.False((await WishesAsync())!.IsConfirmed);
    }

    [Fact]
    public async Task Another_address_needs_its_own_code_and_the_hours_of_one_that_is_confirmed_do_not()
    {
        await WantsAsync(Address);
        var first = _mail.Taken.Last().Code;
        await WantsAsync("other@example.org");

        Assert.Equal(HttpStatusCode.BadRequest, await TypesAsync(first));
        Assert.Equal(HttpStatusCode.SeeOther, await TypesAsync(_mail.Taken.Last().Code));
        await WantsAsync("other@example.org", from: "21:00");

        var wishes = (await WishesAsync())!;
        Assert.Equal((true, new(21, 0)), (wishes.IsConfirmed, wishes.QuietFrom));
        Assert.Equal([Address, "other@example.org"], _mail.Taken.Select(mail => mail.To));
        await WantsAsync(Address);
        Assert.False((await WishesAsync())!.IsConfirmed);
    }

    [Fact]
    public async Task Five_codes_a_day_are_sent_whatever_is_tried()
    {
        await WantsAsync(Address);
        foreach (var number in Enumerable.Range(0, 4))
        {
            await WantsAsync("");
            await WantsAsync($"a{number}@example.org");
        }

        var (status, page) = await _maryam.SendsAsync("/me/notices/again");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("codes a day", page, StringComparison.Ordinal);
        Assert.Equal(AddressCodes.MostADay, _mail.Taken.Count);
    }

    [Fact]
    public async Task A_code_lives_half_an_hour_and_is_asked_for_again()
    {
        var codes = new AddressCodes(_desk.Get<IDeskRecords>(), _clock);
        var late = (await codes.MakeAsync("maryam", Address, None))!;
        _clock.Advance(AddressCodes.Life);
        Assert.False(await codes.IsAwaitedAsync("maryam", None));
        Assert.False(await codes.IsRightAsync("maryam", Address, late, None));

        var code = (await codes.MakeAsync("maryam", Address, None))!;
        _clock.Advance(AddressCodes.Life - TimeSpan.FromSeconds(1));

        Assert.False(await codes.IsRightAsync("noor", Address, code, None));
        Assert.True(await codes.IsRightAsync("maryam", Address, code, None));
        Assert.False(await codes.IsRightAsync("maryam", Address, "", None));
    }

    [Fact]
    public async Task A_code_for_ones_own_mailbox_confirms_nobody_elses()
    {
        var codes = new AddressCodes(_desk.Get<IDeskRecords>(), _clock);
        var code = (await codes.MakeAsync("maryam", Address, None))!;

        Assert.False(await codes.IsRightAsync("maryam", "other@example.org", code, None));
        Assert.True(await codes.IsRightAsync("maryam", Address, code, None));
    }

    [Fact]
    public async Task Of_many_who_type_one_code_at_once_on_two_machines_at_most_one_is_right()
    {
        var machines = Enumerable.Range(0, 2)
            .Select(_ => new AddressCodes(_desk.Get<IDeskRecords>(), _clock))
            .ToArray();
        var code = (await machines[0].MakeAsync("maryam", Address, None))!;

        var typed = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            number => machines[number % 2].IsRightAsync("maryam", Address, code, None)));

        Assert.InRange(typed.Count(isRight => isRight), 0, 1);
    }

    [Theory]
    [InlineData(MailMischief.NoSuchAddress, "knows no such address")]
    [InlineData(MailMischief.Busy, "did not take the code")]
    [InlineData(MailMischief.CloseAtOnce, "did not take the code")]
    internal async Task What_was_not_sent_is_said_at_once_and_can_be_asked_for_again(
        MailMischief mischief, string words)
    {
        _mail.Mischief = mischief;
        var (status, page) = await WantsAsync(Address);
        _mail.Mischief = MailMischief.None;

        await _maryam.SendsAsync("/me/notices/again");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await TypesAsync(Assert.Single(_mail.Taken).Code));
    }

    [Theory]
    [InlineData("/me/notices/code")]
    [InlineData("/me/notices/again")]
    public async Task Whoever_sits_at_a_desk_that_somebody_left_confirms_and_sends_nothing(string path)
    {
        await WantsAsync(Address);
        var sessions = _desk.Get<DeskSessions>();
        var session = Assert.Single(await sessions.AllAsync(None));
        await sessions.ChangeAsync(session, before => before with { SureUntil = default }, None);

        var (status, _) = await _maryam.SendsAsync(path, ("code", _mail.Taken.Last().Code));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Single(_mail.Taken);
        Assert.False((await WishesAsync())!.IsConfirmed);
    }

    Task<(HttpStatusCode Status, string Page)> WantsAsync(string address, string from = "22:00") => _maryam.SendsAsync(
        "/me/notices", ("email", address), ("from", from), ("to", "07:00"), ("zone", "Europe/Stockholm"));

    async Task<HttpStatusCode> TypesAsync(string code) =>
        (await _maryam.SendsAsync("/me/notices/code", ("code", code))).Status;

    async Task<NoticeWishes?> WishesAsync() =>
        (await _desk.Get<StaffBook>().FindByLoginAsync("Maryam", None))!.Notices;
}
