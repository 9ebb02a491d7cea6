namespace FamilyGuide.Load.Clu.Loopback;

/// <summary>What the loopback service makes of a question.</summary>
enum CluMood
{
    Answers,

    /// <summary>429 and no word when to come again.</summary>
    Throttles,

    /// <summary>429, "Retry-After: 1".</summary>
    ThrottlesForASecond,

    /// <summary>429, "Retry-After: 60".</summary>
    ThrottlesForAMinute,

    /// <summary>401, as after a key was rolled.</summary>
    Refuses,

    /// <summary>500.</summary>
    Fails,

    /// <summary>200 with what is no JSON.</summary>
    Rambles,

    /// <summary>200 with JSON that isn't the documented answer.</summary>
    MissesTheShape,

    /// <summary>200 from an orchestration project.</summary>
    Orchestrates,

    /// <summary>200 from somebody else's project.</summary>
    KnowsOtherIntents,

    /// <summary>Hangs up instead of an answer.</summary>
    HangsUp,

    /// <summary>200, then a byte every tenth of a second, for 30 s.</summary>
    Drips,

    /// <summary>200, then as many bytes as anybody takes.</summary>
    NeverEnds,

    NeverAnswers,
}
