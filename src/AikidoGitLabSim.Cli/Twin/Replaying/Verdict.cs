using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;
namespace AikidoGitLabSim.Cli.Twin.Replaying;

/// <summary>What a run found.</summary>
internal enum Verdict
{
    /// <summary>The simulator answered as GitLab does.</summary>
    Proven,

    /// <summary>The simulator answered otherwise.</summary>
    NotProven,

    /// <summary>The question could not be put, or is out of scope.</summary>
    Unknown,
}
