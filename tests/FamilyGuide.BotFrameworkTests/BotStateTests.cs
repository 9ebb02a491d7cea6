using FamilyGuide.BotFramework;
using Microsoft.Bot.Builder;

namespace FamilyGuide.BotFrameworkTests;

public sealed class BotStateTests
{
    readonly CountingStorage _storage = new();
    readonly ConversationState _state;
    readonly IStatePropertyAccessor<Plan> _plan;

    public BotStateTests()
    {
        _state = new(_storage);
        _plan = _state.CreateProperty<Plan>("plan");
    }

    static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task State_is_read_once_a_turn()
    {
        using var turn = Turns.Message();

        await _plan.GetAsync(turn, () => new(), Now);
        await _plan.GetAsync(turn, () => new(), Now);

        Assert.Equal(1, _storage.Reads);
    }

    [Fact]
    public async Task State_is_saved_only_if_it_changed()
    {
        await InATurnAsync(async turn => (await _plan.GetAsync(turn, () => new(), Now)).Steps.Add("call"));
        Assert.Equal(1, _storage.Writes);

        await InATurnAsync(turn => _plan.GetAsync(turn, () => new(), Now));
        Assert.Equal(1, _storage.Writes);

        await InATurnAsync(async turn => (await _plan.GetAsync(turn, () => new(), Now)).Steps.Add("write"));
        Assert.Equal(2, _storage.Writes);
    }

    [Fact]
    public async Task State_is_saved_unchanged_if_it_must()
    {
        using var turn = Turns.Message();
        await _state.LoadAsync(turn, false, Now);

        await _state.SaveChangesAsync(turn, true, Now);

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task A_value_that_was_never_set_is_what_the_factory_makes_or_nothing()
    {
        using var turn = Turns.Message();

        Assert.Null(await _plan.GetAsync(turn, cancellationToken: Now));
        Assert.Equal(5, await _state.CreateProperty<int>("count").GetAsync(turn, () => 5, Now));
        Assert.Equal(5, await _state.CreateProperty<int>("count").GetAsync(turn, () => 9, Now));
    }

    [Fact]
    public async Task Clearing_empties_the_turn_and_saving_then_empties_the_store()
    {
        await InATurnAsync(turn => _plan.SetAsync(turn, new(), Now));

        await InATurnAsync(turn => _state.ClearStateAsync(turn, Now));

        await InATurnAsync(async turn => Assert.Null(await _plan.GetAsync(turn, cancellationToken: Now)));
    }

    [Fact]
    public async Task Deleting_empties_the_store_at_once()
    {
        await InATurnAsync(turn => _plan.SetAsync(turn, new(), Now));
        using var turn = Turns.Message();

        await _state.DeleteAsync(turn, Now);

        Assert.Null(await _plan.GetAsync(turn, cancellationToken: Now));
    }

    [Fact]
    public async Task State_that_a_store_kept_as_json_comes_back_as_the_product_s_type_and_can_be_changed()
    {
        var json = StateJson.Deserialize("""{"plan":{"steps":["call"]}}"""u8);
        await _storage.WriteAsync(new Dictionary<string, object> { ["test/conversations/conversation"] = json }, Now);
        using var turn = Turns.Message();

        (await _plan.GetAsync(turn, cancellationToken: Now)).Steps.Add("write");

        Assert.Equal(["call", "write"], (await _plan.GetAsync(turn, cancellationToken: Now)).Steps);
    }

    [Fact]
    public async Task Each_kind_of_state_has_its_own_place()
    {
        using var turn = Turns.Message();
        await new UserState(_storage).CreateProperty<int>("n").SetAsync(turn, 1, Now);

        Assert.Equal(0, await _state.CreateProperty<int>("n").GetAsync(turn, cancellationToken: Now));
        turn.Activity.From = null;
        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(_storage).LoadAsync(turn, true, Now));
    }

    async Task InATurnAsync(Func<ITurnContext, Task> act)
    {
        using var turn = Turns.Message();
        await act(turn);
        await _state.SaveChangesAsync(turn, false, Now);
    }

    sealed class Plan
    {
        public List<string> Steps { get; set; } = [];
    }
}
