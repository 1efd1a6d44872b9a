namespace AikidoGitLabSim.Server.Git;

/// <summary>What a child of git left behind.</summary>
/// <param name="ExitCode">Zero: it did what it was asked to.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Errors">What it complained of.</param>
internal sealed record GitResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Whether it did what it was asked to.</summary>
    public bool Succeeded => ExitCode == 0;
}
