namespace AikidoGitLabSim.Server.Web;

/// <summary>
/// A path with parameters: <c>{id}</c> is one part of it, <c>{*path}</c> as many as there are up to <c>-</c>, which is how GitLab tells
/// full paths from what follows them. The router of ASP.NET takes such a parameter at the end only.
/// </summary>
/// <param name="template">The template.</param>
internal sealed class WebTemplate(string template)
{
    private const string Divider = "-";

    private readonly string[] _parts = Split(template);

    /// <summary>The parameters in a path that fits; null: it does not.</summary>
    public Dictionary<string, string>? Match(string path)
    {
        var parts = Split(path);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 0;
        foreach (var part in _parts)
        {
            if (part.StartsWith("{*", StringComparison.Ordinal))
            {
                var end = Array.IndexOf(parts, Divider, at) is var divider and >= 0 ? divider : parts.Length;
                if (end == at)
                    return null;
                found[part[2..^1]] = string.Join('/', parts[at..end]);
                at = end;
            }
            else if (at >= parts.Length || (part[0] != '{' && part != parts[at]))
            {
                return null;
            }
            else
            {
                if (part[0] == '{')
                    found[part[1..^1]] = parts[at];
                at++;
            }
        }

        return at == parts.Length ? found : null;
    }

    private static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
