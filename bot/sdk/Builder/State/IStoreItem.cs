namespace Microsoft.Bot.Builder;

/// <summary>An object that must not overwrite a version which it hasn't seen.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; <c>*</c> overwrites any.</summary>
    string ETag { get; set; }
}
