using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Conversations.Photos;

/// <summary>Photos are kept for a week, however long the conversation goes on.</summary>
sealed class PhotoRetention(IPhotoBook photos, IForgetting store) : IForgetsInTime
{
    const int AtOnce = 100;

    public async Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (all, last) = (0, AtOnce);
        while (last == AtOnce)
        {
            last = await photos.ForgetPhotosAsync(now - KeptPhoto.Life, AtOnce, cancellationToken);
            all += last;
        }

        if (all > 0)
        {
            await store.TidyAsync(cancellationToken);
        }
    }
}
