namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>The refusal of a mapping, with all its problems.</summary>
public sealed class StubException : Exception
{
    /// <summary>Creates an exception without problems.</summary>
    public StubException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    public StubException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal in words, with its cause.</summary>
    public StubException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A refusal with its reasons.</summary>
    public StubException(ImmutableArray<StubProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>The problems of the mapping.</summary>
    public ImmutableArray<StubProblem> Problems { get; } = [];
}
