namespace Microsoft.Bot.Builder;

/// <content>The state of one turn.</content>
public abstract partial class BotState
{
    public class CachedBotState
    {
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            Hash = ComputeHash(State);
        }

        public IDictionary<string, object> State { get; set; }

        internal string Hash { get; set; }

        internal static string ComputeHash(object obj) => StateFingerprint.Of(obj);

        internal bool IsChanged() => Hash != ComputeHash(State);
    }
}
