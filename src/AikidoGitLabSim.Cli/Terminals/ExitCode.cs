namespace AikidoGitLabSim.Cli.Terminals;

/// <summary>Exit codes that are not the validator's own.</summary>
internal static class ExitCode
{
    /// <summary>The command succeeded, and every requirement holds.</summary>
    public const int Fine = 0;

    /// <summary>A requirement or a statement does not hold.</summary>
    public const int DoesNotHold = 1;

    /// <summary>The arguments or the input are wrong.</summary>
    public const int Input = 2;

    /// <summary>GitLab rejects the token.</summary>
    public const int Rejected = 3;

    /// <summary>The host does not answer, or is not a GitLab.</summary>
    public const int Unreachable = 4;

    /// <summary>Interrupted from the keyboard (SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>The process was terminated by SIGTERM.</summary>
    public const int Terminated = 143;

    /// <summary>An internal error of the program.</summary>
    public const int Internal = 70;
}
