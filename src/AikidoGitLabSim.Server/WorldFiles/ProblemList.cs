using System.Collections.Immutable;
using System.Globalization;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Collects what is wrong with a file, so that all of it can be said at once.</summary>
internal sealed class ProblemList
{
    private const int Most = 1000;

    private readonly HashSet<WorldFileProblem> _problems = [];
    private int _unsaid;

    public bool Any => _problems.Count > 0;

    /// <summary>Notes a problem; one that is noted already is not said twice.</summary>
    public void Add(int line, string path, string message, string cure)
    {
        var problem = new WorldFileProblem(line, path, message, cure);
        if (_problems.Count < Most)
            _problems.Add(problem);
        else if (!_problems.Contains(problem))
            _unsaid++;
    }

    public ImmutableArray<WorldFileProblem> InOrder()
    {
        var ordered = _problems.OrderBy(problem => problem.Line);
        return _unsaid == 0
            ? [.. ordered]
            : [.. ordered, new(0, "", string.Create(CultureInfo.InvariantCulture, $"and {_unsaid} more problems"),
                $"cure the first {Most}, then check again")];
    }
}
