namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>Why a message must not be answered like any other, the gravest first.</summary>
/// <remarks>
/// The names stand in the files of rules (<c>suicide-child</c>) and are stored with conversations: add, but don't
/// rename.
/// </remarks>
public enum Risk
{
    None,

    /// <summary>The person's own thoughts of not living any more, passive ones too, and harming themselves.</summary>
    Suicide,

    /// <summary>A child speaks of dying.</summary>
    SuicideChild,

    /// <summary>Somebody else does.</summary>
    SuicideOther,

    /// <summary>Somebody is hurt, ill to death or in danger where the person is.</summary>
    DangerHere,

    /// <summary>Somebody is, in a camp, a prison or on the way.</summary>
    DangerThere,

    /// <summary>Somebody is; it isn't said where.</summary>
    Danger,

    /// <summary>Somebody is sold, held for money, made to marry or to work.</summary>
    Trafficking,

    Torture,

    /// <summary>The person speaks of hurting somebody.</summary>
    Violence,

    /// <summary>Somebody threatens, blackmails or follows the family.</summary>
    Threat,

    /// <summary>A child is writing.</summary>
    Minor,

    /// <summary>A death that was just learnt of.</summary>
    Grief,

    /// <summary>Somebody is being recruited, or the person praises what the group does.</summary>
    Extremism,

    /// <summary>Money was sent or paid already: this needs help, not blame.</summary>
    Paid,

    /// <summary>Freeing somebody by force.</summary>
    Force,

    /// <summary>Contact with armed people, bribes for guards.</summary>
    Armed,

    ForgedPapers,
    Smuggler,

    /// <summary>Going there oneself.</summary>
    Travel,

    /// <summary>Money for somebody there, which may be a crime to send or to tell of.</summary>
    Money,

    /// <summary>"Is she on the list?": no danger, but never confirmed or denied.</summary>
    OnAList,
}

static class RiskKinds
{
    extension(Risk risk)
    {
        /// <summary>Somebody may come to harm, so that it goes before everything else.</summary>
        public bool IsDanger => risk is >= Risk.Suicide and <= Risk.Extremism;
    }
}
