using System.Net;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Conversations.Edge.Limits;

/// <summary>Keeps the limits of <see cref="LimitTable"/>.</summary>
sealed class FamilyLimits(IOptions<FamilyLimitOptions> options, TimeProvider clock, ILogger<FamilyLimits> logger)
{
    readonly Limiter<ConversationId> _messages = new(LimitTable.Messages(options.Value), clock, logger);
    readonly Limiter<ConversationId> _appMessages = new(LimitTable.AppMessages(options.Value), clock, logger);
    readonly Limiter<ConversationId> _tooMuchTold = new(LimitTable.TooMuchTold, clock, logger);
    readonly Limiter<ConversationId> _uploads = new(LimitTable.Uploads(options.Value), clock, logger);
    readonly Limiter<AddressBlock> _starts = new(LimitTable.Starts(options.Value), clock, logger);
    readonly Limiter<AddressBlock> _nearby = new(LimitTable.NeighbourhoodStarts(options.Value), clock, logger);
    readonly Limiter<AddressBlock> _delayed = new(LimitTable.DelayedStarts(options.Value), clock, logger);
    readonly Limiter<AddressBlock> _returnGuesses = new(LimitTable.ReturnGuesses, clock, logger);
    readonly Limiter<ConversationId> _returnCodes = new(LimitTable.ReturnCodes, clock, logger);
    readonly Limiter<AddressBlock> _requests = new(LimitTable.Requests(options.Value), clock, logger);

    /// <summary>A message waits a little when they come too fast, and is refused only when too many wait.</summary>
    public ValueTask<Admission> MessageAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        _messages.AcquireAsync(conversation, cancellationToken);

    /// <summary>Whether one more message of an app is read; it counts when it turns out to be no repeat.</summary>
    public bool MayWrite(ConversationId conversation) => _appMessages.HasPlace(conversation);

    public void CountWritten(ConversationId conversation) => _appMessages.Take(conversation);

    /// <summary>Whether somebody who wrote too much has not been told for a while.</summary>
    public bool MayTellTooMuch(ConversationId conversation) => _tooMuchTold.HasPlace(conversation);

    public void CountTold(ConversationId conversation) => _tooMuchTold.Take(conversation);

    public Admission Upload(ConversationId conversation) => _uploads.Take(conversation);

    /// <summary>A new conversation: at once as long as address and neighbourhood have few, then in turn.</summary>
    public ValueTask<Admission> StartAsync(IPAddress? address, CancellationToken cancellationToken)
    {
        var own = AddressBlock.Of(address);
        return _starts.Take(own).IsAdmitted && _nearby.Take(own?.Neighbourhood).IsAdmitted
            ? ValueTask.FromResult(Admission.AtOnce)
            : _delayed.AcquireAsync(own?.Neighbourhood, cancellationToken);
    }

    /// <summary>A code that somebody typed who wants to come back.</summary>
    public Admission ReturnGuess(IPAddress? address) => _returnGuesses.Take(AddressBlock.Of(address));

    /// <summary>Codes that somebody wants to have made.</summary>
    public Admission ReturnCode(ConversationId conversation) => _returnCodes.Take(conversation);

    /// <summary>Any request. This machine's own come from its proxy, for everybody, or from its operator.</summary>
    public Admission Request(IPAddress? address) => address is not null && IPAddress.IsLoopback(address)
        ? Admission.AtOnce
        : _requests.Take(AddressBlock.Of(address));
}
