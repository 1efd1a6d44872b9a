namespace AikidoGitLabSim.Benchmarks.Requests;

/// <summary>A request that is measured.</summary>
/// <param name="Name">What it asks for.</param>
/// <param name="Path">Its path and query.</param>
/// <param name="Token">The number of the token that it carries, see <see cref="RequestWorld"/>.</param>
/// <param name="Status">The status of its answer.</param>
internal sealed record MeasuredRequest(string Name, string Path, int Token, int Status)
{
    /// <summary>The requests: a token about itself, its user, a page of a list, and a refusal for a missing scope.</summary>
    public static MeasuredRequest[] All { get; } =
    [
        new("self", "/api/v4/personal_access_tokens/self", RequestWorld.Reader, 200),
        new("user", "/api/v4/user", RequestWorld.Reader, 200),
        new("list page", "/api/v4/projects?membership=true&simple=true&per_page=20", RequestWorld.Reader, 200),
        new("refusal", "/api/v4/user", RequestWorld.Narrow, 403),
    ];
}
