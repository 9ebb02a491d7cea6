namespace FamilyGuide.Bot.Storage;

/// <summary>What can keep a store from answering, as logs, <c>/health</c> and the runbook call it.</summary>
static class StoreTrouble
{
    public const string NotOpen = "store-not-open";
    public const string Closed = "store-closed";

    /// <summary>Somebody else holds a lock for too long.</summary>
    public const string Busy = "store-busy";
    public const string ReadOnly = "store-read-only";
    public const string Damaged = "store-damaged";

    /// <summary>The disk or the quota.</summary>
    public const string Full = "store-full";
    public const string InputOutput = "store-io";
    public const string Missing = "store-missing";

    /// <summary>The database server can't be reached, or is starting or stopping.</summary>
    public const string Unreachable = "store-unreachable";

    /// <summary>The database server gives us no connection, or all of ours are in use.</summary>
    public const string OutOfConnections = "store-out-of-connections";

    /// <summary>It did not answer in time; whether it did what it was asked is not known.</summary>
    public const string Slow = "store-slow";

    /// <summary>Anything else that an engine can say, with its own number behind it.</summary>
    public const string Error = "store-error";
}
