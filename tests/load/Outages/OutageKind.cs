namespace FamilyGuide.Load.Outages;

/// <summary>How the database goes away.</summary>
enum OutageKind
{
    /// <summary>Stopped well: sessions are cut, new ones refused.</summary>
    Stop,

    /// <summary>Killed with -9, and away for as long.</summary>
    Kill,

    /// <summary>It hangs: connections stay open and nothing comes back over them.</summary>
    Pause,

    /// <summary>Another client has all connections, those of the hosts included.</summary>
    Connections,

    /// <summary>Killed with -9 and started again at once, at the same address.</summary>
    Failover,
}
