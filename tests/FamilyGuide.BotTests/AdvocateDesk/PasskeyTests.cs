using System.Net;
using FamilyGuide.Bot.AdvocateDesk.Accounts;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>A passkey lets its owner in at this desk, and nobody else anywhere.</summary>
public sealed class PasskeyTests : IAsyncLifetime
{
    RunningDesk _desk = null!;
    Advocate _maryam = null!;
    Advocate _elsewhere = null!;
    SoftPasskey _passkey = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await RunningDesk.StartAsync();
        _maryam = await _desk.AdvocateAsync("Maryam");
        _elsewhere = new(_desk, "Elsewhere");
        _passkey = new(_desk.DeskUrl);
    }

    public async ValueTask DisposeAsync()
    {
        _passkey.Dispose();
        _elsewhere.Dispose();
        _maryam.Dispose();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task Who_has_one_signs_in_without_password_and_code()
    {
        Assert.Equal(HttpStatusCode.SeeOther, await AddAsync());

        Assert.Equal(HttpStatusCode.SeeOther, await EnterAsync());
        Assert.Contains("Maryam", (await _elsewhere.OpensAsync("/me")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_gets_in_while_somebody_guesses_at_their_password_from_everywhere()
    {
        await AddAsync();
        for (var tries = 0; tries < 12; tries++)
        {
            await _elsewhere.SignsInAsync(password: "guess", code: "000000", login: _maryam.Login);
        }

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await _elsewhere.SignsInAsync(code: _maryam.RecoveryCodes[0], login: _maryam.Login));
        Assert.Equal(HttpStatusCode.SeeOther, await EnterAsync());
    }

    [Fact]
    public async Task An_answer_is_worth_nothing_twice_nor_in_another_browser()
    {
        await AddAsync();
        var answer = _passkey.Get(await QuestionAsync(_elsewhere, "/passkey/ask"));
        using var stranger = new Advocate(_desk, "Stranger");
        using var thief = new Advocate(_desk, "Thief");
        thief.Cookies.Add(_desk.DeskUrl, _elsewhere.Cookies.GetCookies(_desk.DeskUrl));

        Assert.Equal(HttpStatusCode.Unauthorized, await AnswerAsync(stranger, answer));
        Assert.Equal(HttpStatusCode.SeeOther, await AnswerAsync(_elsewhere, answer));
        Assert.Equal(HttpStatusCode.Unauthorized, await AnswerAsync(thief, answer));
    }

    [Fact]
    public async Task An_answer_to_an_earlier_question_is_none()
    {
        await AddAsync();
        var early = _passkey.Get(await QuestionAsync(_elsewhere, "/passkey/ask"));
        await QuestionAsync(_elsewhere, "/passkey/ask");

        Assert.Equal(HttpStatusCode.Unauthorized, await AnswerAsync(_elsewhere, early));
    }

    [Fact]
    public async Task A_page_that_only_looks_like_the_desk_gets_nobody_in()
    {
        await AddAsync();
        _passkey.Origin = "https://desk.evil.example";

        Assert.Equal(HttpStatusCode.Unauthorized, await EnterAsync());
    }

    [Fact]
    public async Task A_key_for_another_address_gets_nobody_in()
    {
        await AddAsync();
        _passkey.Domain = "evil.example";

        Assert.Equal(HttpStatusCode.Unauthorized, await EnterAsync());
    }

    [Fact]
    public async Task A_device_that_did_not_ask_who_holds_it_gets_nobody_in()
    {
        _passkey.AsksItsOwner = false;
        Assert.Equal(HttpStatusCode.BadRequest, await AddAsync());

        _passkey.AsksItsOwner = true;
        await AddAsync();
        _passkey.AsksItsOwner = false;

        Assert.Equal(HttpStatusCode.Unauthorized, await EnterAsync());
    }

    [Fact]
    public async Task A_copy_of_a_device_that_counts_is_noticed()
    {
        _passkey.Count = 5;
        await AddAsync();
        _passkey.Count = 6;
        Assert.Equal(HttpStatusCode.SeeOther, await EnterAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, await EnterAsync());
    }

    [Fact]
    public async Task Who_is_switched_off_gets_in_by_no_passkey()
    {
        await AddAsync();
        var member = Assert.Single(await _desk.Get<StaffBook>().AllAsync(None));
        member.IsDisabled = true;
        await _desk.Get<StaffBook>().KeepAsync(member, None);

        Assert.Equal(HttpStatusCode.Unauthorized, await EnterAsync());
    }

    [Fact]
    public async Task One_that_was_removed_gets_nobody_in()
    {
        await AddAsync();
        var (_, me) = await _maryam.OpensAsync("/me");
        var id = me.Split("name=\"passkey\" value=\"")[1].Split('"')[0];

        var (status, _) = await _maryam.SendsAsync("/me/passkeys/remove", ("passkey", id));

        Assert.Equal(HttpStatusCode.SeeOther, status);

        Assert.Equal(HttpStatusCode.Unauthorized, await EnterAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("not JSON")]
    [InlineData("""{"id":"AA","rawId":"AA","type":"public-key","response":{},"clientExtensionResults":{}}""")]
    [InlineData("""{"id":1,"rawId":null,"type":"x","response":[1],"clientExtensionResults":0}""")]
    public async Task What_is_no_answer_is_refused_like_a_wrong_one(string answer)
    {
        await AddAsync();
        await QuestionAsync(_elsewhere, "/passkey/ask");

        Assert.Equal(HttpStatusCode.Unauthorized, await AnswerAsync(_elsewhere, answer));
        await QuestionAsync(_maryam, "/me/passkeys/ask");
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await _maryam.SendsAsync("/me/passkeys", ("name", "Phone"), ("answer", answer))).Status);
    }

    [Fact]
    public async Task The_question_tells_nobody_who_has_a_passkey()
    {
        await AddAsync();

        var question = await QuestionAsync(_elsewhere, "/passkey/ask");

        Assert.Contains("\"userVerification\":\"required\"", question, StringComparison.Ordinal);
        Assert.DoesNotContain("\"id\":", question, StringComparison.Ordinal);
    }

    async Task<HttpStatusCode> AddAsync()
    {
        var answer = _passkey.Create(await QuestionAsync(_maryam, "/me/passkeys/ask"));
        return (await _maryam.SendsAsync("/me/passkeys", ("name", "Phone"), ("answer", answer))).Status;
    }

    async Task<HttpStatusCode> EnterAsync() =>
        await AnswerAsync(_elsewhere, _passkey.Get(await QuestionAsync(_elsewhere, "/passkey/ask")));

    static async Task<string> QuestionAsync(Advocate who, string path)
    {
        var (status, question) = await who.SendsAsync(path);
        Assert.True(status == HttpStatusCode.OK, question);
        return question;
    }

    static async Task<HttpStatusCode> AnswerAsync(Advocate who, string answer) =>
        (await who.SendsWithAsync("", "/passkey", ("answer", answer))).Status;
}
