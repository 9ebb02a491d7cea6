using Azure.Core;

namespace Azure.AI.Language.Conversations;

public class ConversationsClientOptions(
    ConversationsClientOptions.ServiceVersion version = ConversationsClientOptions.ServiceVersion.V2023_04_01)
    : ClientOptions
{
    public enum ServiceVersion
    {
        V2022_05_01 = 1,
        V2023_04_01 = 2,
    }

    internal string Version { get; } = version switch
    {
        ServiceVersion.V2022_05_01 => "2022-05-01",
        ServiceVersion.V2023_04_01 => "2023-04-01",
        _ => throw new NotSupportedException($"The service has no version {version}."),
    };
}
