namespace FamilyGuide.Bot.Conversations.Edge.Limits;

/// <summary>Every limit on what families bring in, its size, and why. There is no other.</summary>
/// <remarks>
/// They are counted in memory, on each machine for itself (see <see cref="Limiter{TKey}"/>); no address is written
/// down. A limit delays before it refuses, since old clients take a refusal for the end.
/// </remarks>
static class LimitTable
{
    /// <summary>A machine makes thousands of turns a second: four more from one place are nothing to it.</summary>
    const int DelayedStartsPerSecond = 4;

    /// <summary>A street, a school or a phone company shares 256 addresses.</summary>
    const int FamiliesOfANeighbourhood = 10;

    /// <summary>Fifty people who open the page at once make a thousand requests in a moment.</summary>
    const int SecondsAtOnce = 10;

    const int Minute = 60;
    const int Hour = 3600;

    public static Limit Messages(FamilyLimitOptions size) => new(
        "messages",
        CountsBy: "conversation",
        AtOnce: size.MessageBurst,
        Between: Each(1, size.MessagesPerSecond),
        Waiting: size.MessagesWaiting,
        Failing.Open,
        "Nobody writes faster for long; who comes back online sends at once what had waited. Somebody in danger must "
        + "get through, and who has a token has been counted when the conversation began.");

    public static Limit AppMessages(FamilyLimitOptions size) => new(
        "messages of an app",
        CountsBy: "conversation",
        AtOnce: size.AppMessageBurst,
        Between: Each(Minute, size.AppMessagesPerMinute),
        Waiting: 0,
        Failing.Open,
        "A phone that was offline sends at once what had waited, and nobody writes faster for long; each answer there "
        + "costs money. A provider that had to wait would call again for days, so what is too much is acknowledged and "
        + "the family is told. What tells of danger gets through.");

    /// <summary>Not a setting: how often somebody is told that it was too much.</summary>
    public static Limit TooMuchTold { get; } = new(
        "told that it was too much",
        CountsBy: "conversation",
        AtOnce: 1,
        Between: TimeSpan.FromMinutes(2),
        Waiting: 0,
        Failing.Open,
        "Once in a flood: an answer to each message would be a flood too.");

    public static Limit Uploads(FamilyLimitOptions size) => new(
        "uploads",
        CountsBy: "conversation",
        AtOnce: size.UploadsPerHour,
        Between: Each(Hour, size.UploadsPerHour),
        Waiting: 0,
        Failing.Closed,
        "A file costs a thousand times what a message does. Ten tries in an hour are enough for three photos, and what "
        + "nobody has asked for isn't kept anyway.");

    public static Limit Starts(FamilyLimitOptions size) => new(
        "starts",
        CountsBy: "address (IPv6: /64)",
        AtOnce: size.StartsPerHour,
        Between: Each(Hour, size.StartsPerHour),
        Waiting: 0,
        Failing.Open,
        "A family begins a few conversations in an hour. More are many people behind one address, or a program: they "
        + "are delayed, not refused. A proxy that does not say for whom it asks must lock nobody out.");

    public static Limit NeighbourhoodStarts(FamilyLimitOptions size) => new(
        "starts of a neighbourhood",
        CountsBy: "256 addresses (IPv4: /24, IPv6: /56)",
        AtOnce: FamiliesOfANeighbourhood * size.StartsPerHour,
        Between: Each(Hour, FamiliesOfANeighbourhood * size.StartsPerHour),
        Waiting: 0,
        Failing.Open,
        "Who rents a block of addresses begins no more without a delay than ten families do.");

    public static Limit DelayedStarts(FamilyLimitOptions size) => new(
        "delayed starts",
        CountsBy: "256 addresses (IPv4: /24, IPv6: /56)",
        AtOnce: 0,
        Between: Each(1, DelayedStartsPerSecond),
        Waiting: size.StartsWaiting,
        Failing.Open,
        "A whole camp, shelter or internet café shares one address: fifty people who begin at once all get in, the "
        + "last after eleven seconds, while their browsers still wait.");

    public static Limit Requests(FamilyLimitOptions size) => new(
        "requests",
        CountsBy: "address (IPv6: /64), but this machine's own not at all",
        AtOnce: SecondsAtOnce * size.RequestsPerSecond,
        Between: Each(1, size.RequestsPerSecond),
        Waiting: 0,
        Failing.Open,
        "One program that asks as fast as it can must not make everybody else wait.");

    /// <summary>Not a setting: it is what makes fourteen digits safe.</summary>
    public static Limit ReturnGuesses { get; } = new(
        "return guesses",
        CountsBy: "address (IPv6: /64)",
        AtOnce: 5,
        Between: TimeSpan.FromMinutes(1),
        Waiting: 0,
        Failing.Closed,
        "Somebody who mistypes a code has five tries, then one a minute. It counts where tries come from and never the "
        + "conversation, so that nobody locks its owner out. A thousand addresses that try without a pause for two "
        + "years find one of a thousand codes.");

    /// <summary>Not a setting either.</summary>
    public static Limit DeskGuesses { get; } = new(
        "desk guesses",
        CountsBy: "account, and whether the browser has signed in to it before",
        AtOnce: 10,
        Between: TimeSpan.FromSeconds(90),
        Waiting: 0,
        Failing.Closed,
        "Ten tries, then one in ninety seconds: ten in a quarter of an hour. Strangers share theirs, and whoever has "
        + "signed in from a browser before has tries of their own there, so that nobody locks them out.");

    public static Limit DeskGuessesFrom { get; } = new(
        "desk guesses from an address",
        CountsBy: "address (IPv6: /64)",
        AtOnce: 30,
        Between: TimeSpan.FromSeconds(30),
        Waiting: 0,
        Failing.Closed,
        "An office of advocates behind one address signs in at once; a list of passwords takes years.");

    public static Limit ReturnCodes { get; } = new(
        "return codes",
        CountsBy: "conversation",
        AtOnce: 3,
        Between: TimeSpan.FromMinutes(20),
        Waiting: 0,
        Failing.Closed,
        "Making one costs a fifth of a second; nobody needs more.");

    static TimeSpan Each(int seconds, int many) => TimeSpan.FromSeconds((double)seconds / many);
}
