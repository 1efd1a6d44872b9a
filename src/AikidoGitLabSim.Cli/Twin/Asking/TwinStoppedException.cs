namespace AikidoGitLabSim.Cli.Twin.Asking;

/// <summary>Nothing can be compared.</summary>
/// <param name="what">What is wrong, and where.</param>
/// <param name="cure">The change that solves the problem.</param>
/// <param name="exitCode">The exit code of the command.</param>
internal sealed class TwinStoppedException(string what, string cure, int exitCode) : Exception(what)
{
    /// <summary>The change that solves the problem.</summary>
    public string Cure => cure;

    /// <summary>The exit code of the command.</summary>
    public int ExitCode => exitCode;
}
