namespace FamilyGuide.Load.Disks;

/// <summary>What can be wrong with the disk under a bot.</summary>
enum DiskTrouble
{
    /// <summary>Another file has taken all the room.</summary>
    Full,

    /// <summary>The files of the data folder may not be written any more, not even by who has them open.</summary>
    ReadOnly,

    /// <summary>Another process holds the database's only write lock.</summary>
    Busy,

    /// <summary>The device under the file system cannot keep what it is given.</summary>
    Io,
}
