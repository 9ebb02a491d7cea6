using System.Net.Http.Headers;
using System.Net.Mime;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Deliveries;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.ContactCentre;

/// <summary>Brings one case to the contact centre: asks it to take over, then each message, in order.</summary>
/// <remarks>
/// How far it has come is kept with the case, so that a program that starts goes on there. What was taken without our
/// learning of it goes again, under the same id.
/// </remarks>
sealed partial class ContactCentreLine(
    CaseDesk cases,
    CaseLines lines,
    Correspondence correspondence,
    ContactCentreActivities activities,
    TypingBoard typing,
    IHttpClientFactory clients,
    IOptions<ContactCentreOptions> options,
    TimeProvider clock,
    ILogger<ContactCentreLine> logger)
{
    /// <summary>Well within <see cref="CaseMachine.ClaimTerm"/>.</summary>
    static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(30);

    /// <summary>Until the case is closed or erased: then it ends there as well.</summary>
    public async Task FollowAsync(Case @case, CancellationToken cancellationToken)
    {
        using var bell = correspondence.Watch(@case.Conversation);
        var (refusals, isBegun) = (0, @case.Content.Forwarded is not null);
        while (await cases.FindAsync(@case.Id, cancellationToken) is { Status: < CaseStatus.WrapUp } current)
        {
            @case = current;
            isBegun = true;
            refusals = await ForwardAsync(@case, cancellationToken) ? 0 : refusals + 1;
            if (@case.IsHeldBy(ContactCentreEndpoint.Centre))
            {
                await cases.HoldAsync(@case, ContactCentreEndpoint.Centre, cancellationToken);
            }

            if (refusals > 0)
            {
                // And then look anew: who has deleted everything meanwhile is not handed over.
                await Task.Delay(Backoff.After(refusals), clock, cancellationToken);
            }
            else
            {
                await WaitAsync(bell, cancellationToken);
            }
        }

        var last = await cases.FindAsync(@case.Id, cancellationToken);
        if (isBegun)
        {
            await SendAsync(activities.End(@case, CodeOf(last)), cancellationToken);
        }

        if (last is { Status: CaseStatus.WrapUp, Advocate: ContactCentreEndpoint.Centre })
        {
            await cases.StepAsync(
                last, new CaseStep.Close(ContactCentreEndpoint.Centre, last.Content.Result), cancellationToken);
        }
    }

    /// <returns>Whether all that there was has been taken.</returns>
    async Task<bool> ForwardAsync(Case @case, CancellationToken cancellationToken)
    {
        if (@case.Content.Forwarded is null)
        {
            // Kept first: somebody there may answer before we learn that they have it.
            await cases.ForwardedAsync(@case, sequence: 0, cancellationToken);
        }

        if ((@case.Content.Forwarded ?? 0) < @case.AskedSequence)
        {
            var before = await lines.ReadAsync(@case, after: 0, cancellationToken);
            var initiation = activities.Initiate(@case, [.. before.Where(line => line.IsBefore)]);
            if (!await SendAsync(initiation, cancellationToken))
            {
                return false;
            }

            await cases.ForwardedAsync(@case, @case.AskedSequence, cancellationToken);
        }

        var place = Math.Max(@case.Content.Forwarded ?? 0, @case.AskedSequence);
        foreach (var line in await lines.ReadAsync(@case, place, cancellationToken))
        {
            if (line.Who != CaseLine.Family)
            {
                continue;
            }

            if (!await SendAsync(activities.Message(@case, line), cancellationToken))
            {
                return false;
            }

            await cases.ForwardedAsync(@case, line.Sequence, cancellationToken);
        }

        if (typing.IsTyping(@case.Conversation, Typist.Family))
        {
            await SendAsync(activities.Typing(@case), cancellationToken);
        }

        return true;
    }

    /// <returns>Whether it was taken.</returns>
    async Task<bool> SendAsync(ReadOnlyMemory<byte> activity, CancellationToken cancellationToken)
    {
        using var content = new ReadOnlyMemoryContent(activity);
        content.Headers.ContentType = new(MediaTypeNames.Application.Json);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Endpoint) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.Secret);
        try
        {
            using var http = clients.CreateClient(nameof(ContactCentreLine));
            using var answer = await http.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                Log.CentreRefused(logger, (int)answer.StatusCode);
            }

            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (
            failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            Log.CentreNotReached(logger, failure.GetType().Name);
            return false;
        }
    }

    static string CodeOf(Case? last) => last?.Content.Result switch
    {
        null or CaseResult.Withdrawn => EndOfConversationCodes.UserCancelled,
        CaseResult.Failed => EndOfConversationCodes.BotTimedOut,
        _ => EndOfConversationCodes.CompletedSuccessfully,
    };

    async Task WaitAsync(ReaderSignal bell, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(BetweenSigns, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await bell.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time for a sign of life.
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "CentreRefused: the contact centre answered {Status}.")]
        public static partial void CentreRefused(ILogger logger, int status);

        [LoggerMessage(2, LogLevel.Warning, "CentreNotReached: {Kind}")]
        public static partial void CentreNotReached(ILogger logger, string kind);
    }
}
