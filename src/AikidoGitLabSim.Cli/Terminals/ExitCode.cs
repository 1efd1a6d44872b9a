namespace AikidoGitLabSim.Cli.Terminals;

/// <summary>Exit codes that are not the validator's own.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>A requirement or a statement does not hold.</summary>
    public const int DoesNotHold = 1;

    /// <summary>Usage or input.</summary>
    public const int Input = 2;

    /// <summary>The credential is rejected.</summary>
    public const int Rejected = 3;

    /// <summary>The host does not answer, or is not a GitLab.</summary>
    public const int Unreachable = 4;

    /// <summary>Interrupted from the keyboard (SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>Asked to end (SIGTERM).</summary>
    public const int Terminated = 143;

    /// <summary>A mistake of ours.</summary>
    public const int Internal = 70;
}
