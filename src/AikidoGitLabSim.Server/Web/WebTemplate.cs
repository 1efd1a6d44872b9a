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
            var end = EndOf(part, parts, at);
            if (end <= at || end > parts.Length)
                return null;
            if (part[0] == '{')
                found[part.Trim('{', '*', '}')] = string.Join('/', parts[at..end]);
            at = end;
        }

        return at == parts.Length ? found : null;
    }

    /// <summary>Where what a part of the template takes ends; its beginning: it takes nothing.</summary>
    private static int EndOf(string part, string[] parts, int at)
    {
        if (part.StartsWith("{*", StringComparison.Ordinal))
            return Array.IndexOf(parts, Divider, at) is var divider and >= 0 ? divider : parts.Length;
        return part[0] == '{' || (at < parts.Length && part == parts[at]) ? at + 1 : at;
    }

    private static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
