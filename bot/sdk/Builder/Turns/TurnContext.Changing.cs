using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Updating and deleting what was sent: each handler in turn, then the adapter.</content>
public partial class TurnContext
{
    public async Task<ResourceResponse> UpdateActivityAsync(
        IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        BotAssert.ActivityNotNull(activity);
        var updated = activity.ApplyConversationReference(Activity.GetConversationReference());
        return await UpdateAsync(updated, 0, cancellationToken);
    }

    public async Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        await DeleteAsync(reference, 0, cancellationToken);
    }

    public async Task DeleteActivityAsync(
        ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        await DeleteAsync(conversationReference, 0, cancellationToken);
    }

    async Task<ResourceResponse> UpdateAsync(Activity activity, int handler, CancellationToken cancellationToken)
    {
        return await (handler == _onUpdateActivity.Count
            ? Adapter.UpdateActivityAsync(this, activity, cancellationToken)
            : _onUpdateActivity[handler](this, activity, NextAsync));

        async Task<ResourceResponse> NextAsync()
        {
            var response = await UpdateAsync(activity, handler + 1, cancellationToken);
            activity.Id = response.Id;
            return response;
        }
    }

    Task DeleteAsync(ConversationReference reference, int handler, CancellationToken cancellationToken) =>
        handler == _onDeleteActivity.Count
            ? Adapter.DeleteActivityAsync(this, reference, cancellationToken)
            : _onDeleteActivity[handler](this, reference, () => DeleteAsync(reference, handler + 1, cancellationToken));
}
