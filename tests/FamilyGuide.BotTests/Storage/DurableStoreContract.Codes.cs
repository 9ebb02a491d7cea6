using System.Security.Cryptography;
using FamilyGuide.Bot.Conversations.Returning;

namespace FamilyGuide.BotTests.Storage;

/// <content>Codes that open a conversation once.</content>
public abstract partial class DurableStoreContract
{
    IReturnBook Codes => (IReturnBook)Store;

    [Fact]
    public async Task A_code_for_once_opens_once_and_not_after_its_time()
    {
        var id = await BegunAsync();
        var (lasting, once, late) = (NewHash(), NewHash(), NewHash());
        await Codes.KeepCodesAsync(id, [new(lasting, id)], None);
        await Codes.KeepCodesAsync(id, [new(once, id, (await Forgetting.NowAsync(None)).AddHours(1))], None);

        Assert.Equal(id, await Codes.FindByCodeAsync(once, None));
        Assert.Null(await Codes.FindByCodeAsync(once, None));
        await Codes.KeepCodesAsync(id, [new(late, id, (await Forgetting.NowAsync(None)).AddHours(1))], None);
        await LetTimePassAsync(TimeSpan.FromHours(2));
        Assert.Null(await Codes.FindByCodeAsync(late, None));
        Assert.Equal(id, await Codes.FindByCodeAsync(lasting, None));
    }

    static byte[] NewHash() => RandomNumberGenerator.GetBytes(32);
}
