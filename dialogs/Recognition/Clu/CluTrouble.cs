using System.Diagnostics;

namespace FamilyGuide.Dialogs.Recognition.Clu;

/// <summary>Why a question was understood without the service.</summary>
enum CluTrouble
{
    None,

    /// <summary>It failed a moment ago, or too many ask it: it was not asked.</summary>
    NotAsked,

    /// <summary>It took longer than a person shall wait.</summary>
    TooSlow,

    /// <summary>No connection, or a broken one.</summary>
    Unreachable,

    /// <summary>It wants fewer questions.</summary>
    Throttled,

    /// <summary>It doesn't take the key, the project or the request.</summary>
    Refused,

    /// <summary>It has an error of its own.</summary>
    Broken,

    /// <summary>What it said isn't what its documentation says.</summary>
    Unreadable,

    /// <summary>None of its intents is an entry of ours: another project, or an old one.</summary>
    Foreign,
}

static class CluTroubles
{
    extension(CluTrouble trouble)
    {
        /// <summary>As it is counted and logged.</summary>
        public string Word => trouble switch
        {
            CluTrouble.NotAsked => "not_asked",
            CluTrouble.TooSlow => "too_slow",
            CluTrouble.Unreachable => "unreachable",
            CluTrouble.Throttled => "throttled",
            CluTrouble.Refused => "refused",
            CluTrouble.Broken => "broken",
            CluTrouble.Unreadable => "unreadable",
            CluTrouble.Foreign => "foreign",
            _ => throw new UnreachableException(),
        };
    }
}
