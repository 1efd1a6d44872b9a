using Newtonsoft.Json;

namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>Collects the problems of a mapping, so that all are reported at once.</summary>
/// <param name="file">The file that is read; null: none.</param>
internal sealed class MappingProblems(string? file)
{
    private readonly ImmutableArray<StubProblem>.Builder _problems = ImmutableArray.CreateBuilder<StubProblem>();

    /// <summary>Whether there is a problem.</summary>
    public bool Any => _problems.Count > 0;

    /// <summary>Notes a problem at a token.</summary>
    public void Add(JToken? at, string key, string message, string cure) =>
        _problems.Add(new StubProblem(file, LineOf(at), key, message, cure));

    /// <summary>Notes a problem at a line.</summary>
    public void Add(int line, string key, string message, string cure) => _problems.Add(new StubProblem(file, line, key, message, cure));

    /// <summary>The problems that were added.</summary>
    public ImmutableArray<StubProblem> ToImmutable() => _problems.ToImmutable();

    /// <exception cref="StubException">Something was noted.</exception>
    public void ThrowIfAny()
    {
        if (Any)
            throw new StubException(ToImmutable());
    }

    private static int LineOf(JToken? token) => token is IJsonLineInfo line && line.HasLineInfo() ? line.LineNumber : 0;
}
