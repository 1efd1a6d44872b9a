using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>A path of GitLab's REST API with its methods, as GitLab publishes it.</summary>
/// <param name="Template">The path below <c>/api/v4</c>, parameters in braces.</param>
/// <param name="Methods">The HTTP methods.</param>
internal sealed record PublishedRoute(string Template, ImmutableArray<string> Methods)
{
    private const string Rest = "{*";

    private readonly string[] _parts = Template.Split('/');

    /// <summary>Reads one line: the template, then the methods.</summary>
    public static PublishedRoute Parse(string line) =>
        line.Split(' ') is [var template, var methods]
            ? new(template, [.. methods.Split(',')])
            : throw new FormatException($"'{line}' is not a template and methods");

    /// <summary>The parameters of a path that the template takes; null: it does not.</summary>
    /// <param name="path">The path below <c>/api/v4</c>, in its parts.</param>
    public Dictionary<string, string>? Match(ReadOnlySpan<string> path)
    {
        var rest = _parts[^1].StartsWith(Rest, StringComparison.Ordinal);
        if (rest ? path.Length < _parts.Length : path.Length != _parts.Length)
            return null;

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_parts[i].StartsWith(Rest, StringComparison.Ordinal))
                parameters[_parts[i][Rest.Length..^1]] = string.Join('/', path[i..].ToArray());
            else if (_parts[i].StartsWith('{') && path[i].Length > 0)
                parameters[_parts[i][1..^1]] = path[i];
            else if (_parts[i] != path[i])
                return null;
        }

        return parameters;
    }

    /// <summary>Whether a request's method is one of the route's; HEAD is wherever GET is.</summary>
    public bool Takes(string method) => Methods.Contains(method) || (HttpMethods.IsHead(method) && Methods.Contains(HttpMethods.Get));

    /// <summary>How exact the template is: fixed parts weigh more than parameters.</summary>
    public int Exactness => _parts.Count(part => !part.StartsWith('{'));
}
