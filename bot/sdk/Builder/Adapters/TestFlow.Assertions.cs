using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <content>What is expected in answer.</content>
public partial class TestFlow
{
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    public TestFlow AssertReply(
        IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000) =>
        AssertReply(expected, null, description, timeout);

    /// <summary>The same type and, without a comparer, the same text.</summary>
    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        [CallerMemberName] string description = null,
        uint timeout = 3000) =>
        AssertReply(
            reply =>
            {
                description ??= TextOf(expected)?.Trim();
                Assert(expected.Type == reply.Type, $"{description}: Type should match");
                if (equalityComparer is not null)
                {
                    Assert(equalityComparer.Equals(expected, reply), $"Expected:{expected}\nReceived:{reply}");
                }
                else
                {
                    Assert(
                        TextOf(expected)?.Trim() == TextOf(reply)?.Trim(),
                        Difference(description, TextOf(expected), TextOf(reply)));
                }
            },
            description,
            timeout);

    public TestFlow AssertReply(
        Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000) =>
        Then(async () =>
        {
            using var patience = new CancellationTokenSource(
                Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(timeout));
            validateActivity(await _adapter.GetNextReplyAsync(patience.Token));
        });

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(
            reply => Assert(
                TextOf(reply)?.Contains(expected, StringComparison.Ordinal) == true,
                Difference(description, expected, TextOf(reply) ?? "Not a Message Activity")),
            description,
            timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply => Assert(
                candidates.Contains(TextOf(reply)),
                description
                    ?? $"Text \"{TextOf(reply)}\" does not match one of candidates: {string.Join("\n", candidates)}"),
            description,
            timeout);
    }

    /// <summary>Waits for as long as the timeout, and nothing may be said.</summary>
    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 3000) =>
        Then(async () =>
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
            try
            {
                var reply = await _adapter.GetNextReplyAsync(patience.Token);
                Assert(reply is null, $"{reply} is responded when waiting for no reply:'{description}'");
            }
            catch (OperationCanceledException)
            {
                // Silence, as expected.
            }
        });

    static string TextOf(IActivity activity) => activity.AsMessageActivity()?.Text;

    static string Difference(string description, string expected, string received)
    {
        var difference = $"Expected:{expected}\nReceived:{received}";
        return description is null ? difference : $"{description}:\n{difference}";
    }

    static void Assert(bool isAsExpected, string message)
    {
        if (!isAsExpected)
        {
            throw new InvalidOperationException(message);
        }
    }
}
