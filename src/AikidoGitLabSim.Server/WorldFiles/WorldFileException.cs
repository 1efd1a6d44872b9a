using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>A world file is refused. The message names every problem, a line each.</summary>
public sealed class WorldFileException : Exception
{
    /// <summary>Creates the exception.</summary>
    public WorldFileException()
        : this("the world file is refused")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public WorldFileException(string message)
        : this(message, null)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">Why it cannot be read.</param>
    public WorldFileException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="source">The file, or where else the text comes from.</param>
    /// <param name="problems">Everything that is wrong with it.</param>
    public WorldFileException(string source, ImmutableArray<WorldFileProblem> problems)
        : this(string.Join('\n', problems.Select(problem => $"{source}: {problem}"))) => Problems = problems;

    /// <summary>Everything that is wrong with it; empty when it cannot be read.</summary>
    public ImmutableArray<WorldFileProblem> Problems { get; } = [];
}
