namespace AikidoGitLabSim.Handbook.Walking.Screens;

/// <summary>A walk that cannot go on. The message is one line: what, where, the cure.</summary>
/// <param name="problem">What kind of problem it is.</param>
/// <param name="message">The line.</param>
public sealed class WalkException(WalkProblem problem, string message) : Exception(message)
{
    /// <summary>What kind of problem it is.</summary>
    public WalkProblem Problem { get; } = problem;
}
