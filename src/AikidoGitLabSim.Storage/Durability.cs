namespace AikidoGitLabSim.Storage;

/// <summary>When a change is acknowledged.</summary>
public enum Durability
{
    /// <summary>When it is on the disk: neither a crash of the process nor of the machine takes it back.</summary>
    Full,

    /// <summary>At once; it is written within a fraction of a second. A crash can take back the last changes, never one in the
    /// middle.</summary>
    Relaxed,
}
