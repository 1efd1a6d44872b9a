using System.Diagnostics.CodeAnalysis;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary><c>urlPathTemplate</c>: a path whose segments may have names, such as <c>/projects/{id}/**</c>.</summary>
internal sealed record PathTemplate : UrlPattern
{
    private const string Rest = "**";

    private static readonly char[] NotInNames = ['{', '}', ':', '*'];

    private readonly string[] _segments;

    private PathTemplate(string[] segments) => _segments = segments;

    /// <summary>The names of the segments.</summary>
    public IEnumerable<string> Names => _segments.Where(IsName).Select(segment => segment[1..^1]);

    /// <inheritdoc/>
    public override string? ExactPath => _segments.Any(segment => IsName(segment) || segment == Rest) ? null : string.Join('/', _segments);

    /// <summary>Parses a path template.</summary>
    public static PathTemplate? Read(string text, [NotNullWhen(false)] out string? problem)
    {
        var segments = text.Split('/');
        problem = segments.SkipLast(1).Contains(Rest, StringComparer.Ordinal) ? "** stands only at the end"
            : Array.Find(segments, segment => !IsName(segment) && segment.AsSpan().ContainsAny('{', '}')) is { } odd
            ? $"'{odd}' is not a segment that is supported"
            : null;
        return problem is null ? new PathTemplate(segments) : null;
    }

    /// <summary>The segment of a path that has a name here; null: there is none.</summary>
    public string? Value(string path, string name)
    {
        var at = Array.IndexOf(_segments, $"{{{name}}}");
        return path.Split('/') is var segments && at >= 0 && at < segments.Length ? segments[at] : null;
    }

    /// <inheritdoc/>
    public override bool Matches(StubRequest request)
    {
        var segments = request.Path.Split('/');
        var open = _segments[^1] == Rest;
        if (open ? segments.Length < _segments.Length : segments.Length != _segments.Length)
            return false;
        return !_segments.Take(open ? _segments.Length - 1 : _segments.Length)
            .Where((segment, at) => IsName(segment)
                ? segments[at].Length == 0
                : !string.Equals(segment, segments[at], StringComparison.Ordinal))
            .Any();
    }

    private static bool IsName(string segment) => segment is ['{', .. { Length: > 0 } name, '}'] && name.IndexOfAny(NotInNames) < 0;
}
