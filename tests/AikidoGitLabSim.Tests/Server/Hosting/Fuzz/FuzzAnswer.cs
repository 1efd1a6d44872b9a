using System.Text.RegularExpressions;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

/// <summary>What became of a request.</summary>
/// <param name="Failure">Why the answer is a failure; null: it is none.</param>
/// <param name="Reached">The route, the status, and the rule that refused: a new combination is worth keeping.</param>
internal sealed partial record FuzzAnswer(string? Failure, string Reached)
{
    private static readonly string[] Known =
    [
        "_sim", "__admin", "worlds", "mappings", "requests", "scenarios", "settings", "near-misses", "decisions", "usage", "fork", "reset",
        "about", "import", "find", "count", "remove", "info", "refs", "git-upload-pack", "git-receive-pack", "onboarding", "public", "diff",
    ];

    /// <summary>What a request reached, by the decision about it; where no rules decide, by the path and the first words of an
    /// error.</summary>
    public static async Task<string> ReachedAsync(GitLabSimulator simulator, FuzzRequest request, HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        if (answer.Headers.TryGetValues("X-Request-Id", out var ids) && simulator.Decisions.Find("default", ids.First()) is { } found)
            return $"{request.Surface} {found.Decision.Context.Policy} {status} {found.Decision.RefusedBy?.Name ?? "-"}";

        var path = request.Target.Split('?')[0].Split('/').Select(part => Known.Contains(part) ? part : part.Length > 0 ? "*" : "");
        var words = status < 400 ? [] : Words().Matches(await answer.Content.ReadAsStringAsync()).Take(2).Select(word => word.Value);
        return $"{request.Surface} {request.Method} {string.Join('/', path.Take(5))} {status} {string.Join(' ', words)}";
    }

    [GeneratedRegex("[a-z]{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
