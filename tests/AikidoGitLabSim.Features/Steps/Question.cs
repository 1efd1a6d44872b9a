namespace AikidoGitLabSim.Features.Steps;

/// <summary>A question to GitLab: what a scenario calls it, and the request that asks it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path behind <c>/api/v4</c>.</param>
/// <param name="Body">A JSON body; null: none.</param>
public sealed record Question(HttpMethod Method, string Path, string? Body = null)
{
    private const string Projects = "simple=true&order_by=id&sort=asc";

    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["what it is itself"] = "/personal_access_tokens/self",
        ["what tokens its user has"] = "/personal_access_tokens",
        ["who its user is"] = "/user",
        ["GitLab's version"] = "/version",
        ["GitLab's licence"] = "/license",
        ["all its projects"] = $"/projects?membership=true&{Projects}",
    };

    private static readonly Dictionary<string, Func<string, string>> About = new(StringComparer.Ordinal)
    {
        ["the namespace"] = path => $"/namespaces/{path}",
        ["the group"] = path => $"/groups/{path}",
        ["the projects of"] = path => $"/groups/{path}/projects?include_subgroups=true&{Projects}",
        ["the tokens of"] = path => $"/groups/{path}/access_tokens",
        ["the project"] = path => $"/projects/{path}",
        ["the members of"] = path => $"/groups/{path}/members/all",
        ["the commits of"] = path => $"/projects/{path}/repository/commits",
        ["the branches of"] = path => $"/projects/{path}/repository/branches",
        ["the archive of"] = path => $"/projects/{path}/repository/archive.zip",
        ["the file list of"] = path => $"/projects/{path}/repository/tree",
        ["the README of"] = path => $"/projects/{path}/repository/files/README.md?ref=HEAD",
    };

    /// <summary>The question that a scenario asks in words.</summary>
    public static Question InWords(string words)
    {
        if (Plain.TryGetValue(words, out var path))
            return new Question(HttpMethod.Get, path);
        var cut = words.LastIndexOf(' ');
        return cut > 0 && About.TryGetValue(words[..cut], out var about)
            ? new Question(HttpMethod.Get, about(Uri.EscapeDataString(words[(cut + 1)..])))
            : throw new InvalidOperationException(
                $"'{words}' is not a known question. Known are: {string.Join(
                    ", ", [.. Plain.Keys, .. About.Keys.Select(key => $"{key} …")])}");
    }
}
