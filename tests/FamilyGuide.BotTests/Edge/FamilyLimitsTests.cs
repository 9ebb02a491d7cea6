using System.Net;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using FamilyGuide.BotTests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.Edge;

/// <summary>The limits as families meet them.</summary>
public sealed class FamilyLimitsTests
{
    /// <summary>In seconds: when clients give up.</summary>
    const int BrowserPatience = 20;

    readonly WaitingClock _clock = new();
    readonly FamilyLimits _limits;

    public FamilyLimitsTests() => _limits = With(new());

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_people_behind_one_address_all_get_in_before_their_browsers_give_up()
    {
        var starts = Begin("192.0.2.1", 50);
        Assert.Equal(6, starts.Count(start => start.IsCompleted));

        _clock.Advance(TimeSpan.FromSeconds(BrowserPatience - 5));

        Assert.All(await Task.WhenAll(starts), admission => Assert.True(admission.IsAdmitted));
    }

    [Fact]
    public async Task Only_when_very_many_wait_already_somebody_is_refused_and_told_when_to_come_back()
    {
        var starts = Begin("192.0.2.1", 6 + 60);

        var refused = await _limits.StartAsync(IPAddress.Parse("192.0.2.1"), None);

        Assert.False(refused.IsAdmitted);
        Assert.InRange(refused.RetryAfterSeconds, 1, 5);
        _clock.Advance(TimeSpan.FromSeconds(BrowserPatience - 5));
        Assert.All(await Task.WhenAll(starts), admission => Assert.True(admission.IsAdmitted));
    }

    [Fact]
    public void A_neighbourhood_has_sixty_at_once_and_then_waits_in_turn()
    {
        var starts = Enumerable.Range(1, 11).SelectMany(host => Begin($"192.0.2.{host}", 6)).ToArray();

        Assert.Equal(60, starts.Count(start => start.IsCompleted));
        Assert.True(Assert.Single(Begin("198.51.100.1", 1)).IsCompleted);
    }

    [Fact]
    public void A_device_that_changes_its_own_part_of_the_address_stays_the_same()
    {
        Task<Admission>[] starts =
            [.. Enumerable.Range(1, 7).SelectMany(device => Begin($"2001:db8:0:1::{device}", 1))];

        Assert.Equal(6, starts.Count(start => start.IsCompleted));
    }

    [Fact]
    public void An_address_of_IPv4_is_the_same_when_it_comes_as_IPv6() => Assert.Equal(
        AddressBlock.Of(IPAddress.Parse("192.0.2.1")), AddressBlock.Of(IPAddress.Parse("::ffff:192.0.2.1")));

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.254", true)]
    [InlineData("192.0.2.1", "192.0.3.1", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:ff::1", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:100::1", false)]
    public void A_neighbourhood_is_256_addresses_or_networks(string one, string other, bool areNeighbours) =>
        Assert.Equal(areNeighbours, NeighbourhoodOf(one) == NeighbourhoodOf(other));

    [Fact]
    public void One_who_asks_without_end_is_refused_and_others_are_not()
    {
        var flood = IPAddress.Parse("192.0.2.1");

        var admitted = Enumerable.Range(0, 5_000).Count(_ => _limits.Request(flood).IsAdmitted);

        Assert.Equal(2_000, admitted);
        Assert.True(_limits.Request(IPAddress.Parse("192.0.2.2")).IsAdmitted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, Enumerable.Range(0, 5_000).Count(_ => _limits.Request(flood).IsAdmitted));
    }

    [Fact]
    public void Fifty_people_who_open_the_page_at_once_are_no_flood() =>
        Assert.All(
            Enumerable.Range(0, 50 * 30), _ => Assert.True(_limits.Request(IPAddress.Parse("192.0.2.1")).IsAdmitted));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData(null)]
    public void A_proxy_that_does_not_say_for_whom_it_asks_locks_nobody_out(string? address) => Assert.All(
        Enumerable.Range(0, 5_000),
        _ => Assert.True(_limits.Request(address is null ? null : IPAddress.Parse(address)).IsAdmitted));

    [Fact]
    public void With_the_widest_limits_nobody_ever_waits()
    {
        var limits = With(new()
        {
            MessagesPerSecond = 100_000,
            MessageBurst = 100_000,
            MessagesWaiting = 10_000,
            StartsPerHour = 10_000_000,
        });

        Assert.All(
            Enumerable.Range(0, 50_000),
            _ => Assert.True(limits.StartAsync(IPAddress.Loopback, None).AsTask().IsCompletedSuccessfully));
    }

    static AddressBlock NeighbourhoodOf(string address) => AddressBlock.Of(IPAddress.Parse(address))!.Value.Neighbourhood;

    FamilyLimits With(FamilyLimitOptions options) =>
        new(Options.Create(options), _clock, NullLogger<FamilyLimits>.Instance);

    Task<Admission>[] Begin(string address, int times) =>
    [
        .. Enumerable.Range(0, times)
            .Select(_ => _limits.StartAsync(IPAddress.Parse(address), None).AsTask()),
    ];
}
