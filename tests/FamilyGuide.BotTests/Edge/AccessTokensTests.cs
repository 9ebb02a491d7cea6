using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace FamilyGuide.BotTests.Edge;

public class AccessTokensTests
{
    static readonly byte[] Key = SHA256.HashData("the store's key"u8);

    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    readonly ConversationId _conversation = ConversationId.New();
    readonly AccessTokens _tokens;

    public AccessTokensTests()
    {
        _tokens = new(_clock);
        _tokens.UseKey(Key);
    }

    [Fact]
    public void A_token_says_what_it_was_made_with()
    {
        var check = _tokens.Check(TokenPurpose.DirectLine, Mint(trusted: ["https://partner.example"]));

        Assert.True(check.IsValid);
        Assert.Equal(_conversation, check.Access.Conversation);
        Assert.Equal("dl_anna", check.Access.UserId);
        Assert.Equal(_clock.GetUtcNow() + TokenLifetimes.DirectLine, check.Access.Expires);
        Assert.Equal(["https://partner.example"], check.Access.TrustedOrigins);
    }

    [Fact]
    public void Clients_can_read_the_user_and_the_conversation()
    {
        var payload = Payload(Mint());

        Assert.Equal("dl_anna", (string?)payload["user"]);
        Assert.Equal(_conversation.Value, (string?)payload["conv"]);
    }

    [Fact]
    public void A_token_ends_with_its_lifetime_to_the_second()
    {
        var token = Mint();

        _clock.Advance(TokenLifetimes.DirectLine - TimeSpan.FromSeconds(1));
        Assert.True(_tokens.Check(TokenPurpose.DirectLine, token).IsValid);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TokenOutcome.Expired, _tokens.Check(TokenPurpose.DirectLine, token).Outcome);
    }

    [Fact]
    public void A_restarted_machine_knows_the_tokens_of_before()
    {
        var restarted = new AccessTokens(_clock);
        restarted.UseKey(Key);

        Assert.True(restarted.Check(TokenPurpose.DirectLine, Mint()).IsValid);
    }

    [Fact]
    public void A_token_of_another_key_is_refused()
    {
        var other = new AccessTokens(_clock);
        other.UseKey(SHA256.HashData("another key"u8));

        Assert.Equal(TokenOutcome.Invalid, other.Check(TokenPurpose.DirectLine, Mint()).Outcome);
    }

    [Fact]
    public void A_token_opens_only_what_it_is_for()
    {
        foreach (var made in Enum.GetValues<TokenPurpose>())
        {
            foreach (var used in Enum.GetValues<TokenPurpose>())
            {
                Assert.Equal(made == used, _tokens.Check(used, Mint(made)).IsValid);
            }
        }
    }

    [Fact]
    public void No_two_tokens_are_the_same()
    {
        var ids = Enumerable.Range(0, 200)
            .Select(_ => _tokens.Check(TokenPurpose.DirectLine, Mint()).Access!.TokenId)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(200, ids.Count);
        Assert.All(ids, id => Assert.Equal(16, Base64UrlEncoder.DecodeBytes(id).Length));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("Bearer")]
    [InlineData("\u0000")]
    [InlineData("e30.e30.e30")]
    public void What_is_no_token_is_refused(string? token) => AssertRefused(token);

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT","kid":"KID"}""")]
    [InlineData("""{"alg":"None","typ":"JWT","kid":"KID"}""")]
    [InlineData("""{"alg":"HS384","typ":"JWT","kid":"KID"}""")]
    [InlineData("""{"alg":"HS512","typ":"JWT","kid":"KID"}""")]
    [InlineData("""{"alg":"RS256","typ":"JWT","kid":"KID"}""")]
    [InlineData("""{"alg":"","typ":"JWT","kid":"KID"}""")]
    [InlineData("""{"typ":"JWT","kid":"KID"}""")]
    [InlineData("""{"alg":"HS256","typ":"at+jwt","kid":"KID"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","kid":"other"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT"}""")]
    [InlineData("[]")]
    public void A_token_with_another_header_is_refused(string header)
    {
        var parts = Mint().Split('.');
        var kid = (string?)JsonNode.Parse(Base64UrlEncoder.Decode(parts[0]))!["kid"];
        var head = Base64UrlEncoder.Encode(header.Replace("KID", kid, StringComparison.Ordinal));

        AssertRefused($"{head}.{parts[1]}.");
        AssertRefused($"{head}.{parts[1]}.{parts[2]}");
        AssertRefused(Sign($"{head}.{parts[1]}"));
    }

    [Theory]
    [InlineData("iss", "\"somebody\"")]
    [InlineData("aud", "\"stream\"")]
    [InlineData("aud", "[\"stream\",\"resume\"]")]
    [InlineData("aud", "null")]
    [InlineData("exp", "null")]
    [InlineData("exp", "\"tomorrow\"")]
    [InlineData("exp", "-1")]
    [InlineData("exp", "1e300")]
    [InlineData("exp", "9223372036854775807")]
    [InlineData("conv", "\"short\"")]
    [InlineData("conv", "null")]
    [InlineData("conv", "12")]
    [InlineData("user", "null")]
    [InlineData("user", "\"\"")]
    public void Even_a_signed_token_is_refused_when_a_claim_is_wrong(string claim, string value)
    {
        var parts = Mint().Split('.');
        var payload = Payload(Mint());
        payload[claim] = JsonNode.Parse(value);

        AssertRefused(Sign($"{parts[0]}.{Base64UrlEncoder.Encode(payload.ToJsonString())}"));
    }

    [Fact]
    public void A_token_with_any_character_changed_is_refused()
    {
        var token = Mint();
        for (var index = 0; index < token.Length; index++)
        {
            // The last character of a part may carry bits that decoding ignores.
            if (token[index] != '.' && index + 1 < token.Length && token[index + 1] != '.')
            {
                var changed = token[index] == 'A' ? 'B' : 'A';
                AssertRefused($"{token[..index]}{changed}{token[(index + 1)..]}");
            }
        }
    }

    [Fact]
    public void An_oversize_token_is_refused_even_when_it_is_signed()
    {
        var parts = Mint().Split('.');
        var payload = Payload(Mint());
        payload["padding"] = new string('x', AccessTokens.LongestToken);

        AssertRefused(Sign($"{parts[0]}.{Base64UrlEncoder.Encode(payload.ToJsonString())}"));
    }

    [Fact]
    public void A_short_key_stops_the_start() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AccessTokens(_clock).UseKey(new byte[31]));

    [Fact]
    public void Without_a_key_nothing_is_believed_and_nothing_is_refused_for_good()
    {
        var early = new AccessTokens(_clock);

        var asked = Assert.Throws<StoreUnavailableException>(() => early.Check(TokenPurpose.DirectLine, Mint()));
        Assert.Throws<StoreUnavailableException>(
            () => early.Mint(TokenPurpose.DirectLine, _conversation, "dl_anna", TokenLifetimes.DirectLine));
        Assert.Equal(AccessTokens.KeyMissing, asked.Code);
    }

    static JsonNode Payload(string token) => JsonNode.Parse(Base64UrlEncoder.Decode(token.Split('.')[1]))!;

    static string Sign(string headAndPayload) =>
        headAndPayload
        + "."
        + Base64UrlEncoder.Encode(HMACSHA256.HashData(Key, Encoding.ASCII.GetBytes(headAndPayload)));

    string Mint(TokenPurpose purpose = TokenPurpose.DirectLine, IReadOnlyList<string>? trusted = null) =>
        _tokens.Mint(purpose, _conversation, "dl_anna", TokenLifetimes.DirectLine, trusted);

    void AssertRefused(string? token) =>
        Assert.Equal(TokenOutcome.Invalid, _tokens.Check(TokenPurpose.DirectLine, token).Outcome);
}
