namespace FamilyGuide.Dialogs.Safeguarding.Redaction;

/// <summary>What was masked in a text: kinds of things that can tell who is meant.</summary>
[Flags]
public enum Found
{
    Nothing = 0,

    /// <summary>Somebody's name.</summary>
    Name = 1,

    /// <summary>A number of a telephone, a person, a paper or an account.</summary>
    Number = 2,

    Email = 4,

    /// <summary>A day that may be somebody's day of birth.</summary>
    Date = 8,

    /// <summary>A tent, a section, a street, coordinates.</summary>
    Place = 16,

    /// <summary>An address on the net, or somebody's name there.</summary>
    Link = 32,

    /// <summary>How much money.</summary>
    Amount = 64,

    /// <summary>Everything, since it could not be told apart.</summary>
    Text = 128,
}
