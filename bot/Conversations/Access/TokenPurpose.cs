namespace FamilyGuide.Bot.Conversations.Access;

/// <summary>What a token opens. One made for one purpose opens nothing else.</summary>
enum TokenPurpose
{
    /// <summary>One conversation over Direct Line.</summary>
    DirectLine,

    /// <summary>One WebSocket, once: it stands in an address, and addresses end up in logs.</summary>
    Stream,

    /// <summary>A page that was reloaded, or a device that slept, gets its conversation back.</summary>
    Resume,

    /// <summary>The page that works without scripts, as a cookie.</summary>
    Plain,

    /// <summary>
    /// One form on that page: it proves that we made the form, and names it, so that a double click is one.
    /// </summary>
    PlainForm,
}
