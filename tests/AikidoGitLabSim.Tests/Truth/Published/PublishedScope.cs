using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Tests.Truth.Published;

/// <summary>A row of GitLab's table of scopes.</summary>
/// <param name="Name">The scope.</param>
/// <param name="Since">The first release.</param>
/// <param name="Kinds">The tokens that can have it: personal, group, project.</param>
/// <param name="Reach">What it opens: all, reads, users, files, rotates, nothing.</param>
internal sealed record PublishedScope(string Name, GitLabVersion Since, IReadOnlyList<string> Kinds, string Reach)
{
    private static readonly string[] Users = ["/user", "/users", "/users/{id}"];

    /// <summary>Routes about which the table says nothing: the token's own, and those that a page of theirs opens to more scopes.</summary>
    private static readonly string[] Unsaid = ["/personal_access_tokens/self", "/version", "/metadata", "/events", "/user/", "/users/"];

    /// <summary>Whether the table says that the scope opens an endpoint; null: it does not say.</summary>
    public bool? Opens(string method, string template) => Reach switch
    {
        "all" => true,
        _ when Reach == "users" && method == "GET" && Users.Contains(template) => true,
        _ when Reach == "rotates" && template.EndsWith("/self/rotate", StringComparison.Ordinal) => true,
        "reads" when method == "GET" => true,
        _ when Array.Exists(Unsaid, path => template.StartsWith(path, StringComparison.Ordinal)) => null,
        "files" => method == "GET" && template.StartsWith("/projects/{id}/repository/files/", StringComparison.Ordinal),
        _ => false,
    };
}
