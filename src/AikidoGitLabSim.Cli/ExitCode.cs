namespace AikidoGitLabSim.Cli;

/// <summary>Exit codes that are not the validator's own.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>Usage or input.</summary>
    public const int Input = 2;

    /// <summary>Interrupted from the keyboard (SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>Asked to end (SIGTERM).</summary>
    public const int Terminated = 143;

    /// <summary>A mistake of ours.</summary>
    public const int Internal = 70;
}
