using System.Text.Json.Serialization;

namespace FamilyGuide.Bot.Channels.ContactCentre;

/// <summary>What the Connector answers, which we stand for here.</summary>
sealed record ContactCentreAnswer(string Id);

/// <summary>An error in the Connector's form.</summary>
sealed record ContactCentreRefusal(ContactCentreError Error);

sealed record ContactCentreError(string Code, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ContactCentreAnswer))]
[JsonSerializable(typeof(ContactCentreRefusal))]
sealed partial class ContactCentreJson : JsonSerializerContext;
