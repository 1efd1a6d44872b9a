using System.Text.RegularExpressions;
using AikidoGitLabSim.GitLab.Atlas;

namespace AikidoGitLabSim.Tests.Server.Atlas;

/// <summary>
/// The answer of each front end to each refusal, written from GitLab's answers and not from the code: <c>lib/api/helpers.rb</c>,
/// <c>lib/api/api_guard.rb</c>,
/// <c>lib/gitlab/git_access.rb</c>, <c>app/controllers/concerns/routable_actions.rb</c>.
/// </summary>
internal static class EndpointWords
{
    private const string NoRoute = "";

    private const string HigherPrivileges =
        """^403 \{"error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the access"""
            + """ token\.","scope":"([a-z0-9_]+ )*api read_api"\}$""";

    private const string SignIn = "^302 <html><body>You are being <a href=\"[^\"]+/users/sign_in\">redirected</a>\\.</body></html>$";

    private static readonly Dictionary<string, Regex> Rest = Made(new()
    {
        [NoRoute] = """^404 \{"error":"404 Not Found"\}$""",
        ["scope.sufficient"] = HigherPrivileges,
        ["permission.granted"] =
            """^403 \{"error":"insufficient_granular_scope","error_description":"(Access denied: Your Personal Access Token lacks the"""
                + """ required permissions: \[[a-z0-9_]+\].*\.|Granular tokens are not yet supported)"\}$""",
        ["guard.administrator"] = """^403 \{"message":"403 Forbidden"\}$""",
        ["token.is-personal"] =
            """^(400 \{"message":"400 Bad request - This endpoint requires token type to be a personal access token"\}|405"""
                + """ \{"message":"405 Method Not Allowed"\})$""",
        ["token.is-of-resource"] = """^(405 \{"message":"405 Method Not Allowed"\}|401 \{"message":"401 Unauthorized"\})$""",
        ["resource.group"] = """^404 \{"message":"404 Group Not Found"\}$""",
        ["resource.project"] = """^404 \{"message":"404 Project Not Found"\}$""",
        ["resource.namespace"] = """^404 \{"message":"404 Namespace Not Found"\}$""",
        ["permission.read_code"] = """^403 \{"message":"403 Forbidden"\}$""",
        ["permission.read_resource_access_tokens"] = """^401 \{"message":"401 Unauthorized"\}$""",
        ["permission.create_resource_access_tokens"] =
            """^400 \{"message":"400 Bad request - User does not have permission to create (group|project) access token"\}$""",
        ["permission.manage_resource_access_tokens"] = """^(401 \{"message":"401 Unauthorized"\}|404 \{"message":"404 Not Found"\})$""",
        ["permission.destroy_resource_access_tokens"] = """^400 \{"message":"400 Bad request - .+ cannot delete .+"\}$""",
        ["permission.admin_service_accounts"] = """^403 \{"message":"403 Forbidden"\}$""",
    });

    private static readonly Dictionary<string, Regex> Git = Made(new()
    {
        ["scope.sufficient"] = "^403 You are not allowed to (download|upload) code\\.$",
        ["token.has-scopes"] = "^401 HTTP Basic: Access denied\\. .*$",
        ["git.command-known"] = "^403 The command you're trying to execute is not allowed\\.$",
        ["permission.download_code"] = "^403 You are not allowed to download code from this project\\.$",
        ["permission.push_code"] = "^403 You are not allowed to push code to this project\\.$",
        ["lfs.enabled"] =
            """^501 \{"message":"Git LFS is not enabled on this GitLab server, contact your admin\.","documentation_url":"[^"]+"\}$""",
    });

    private static readonly Dictionary<string, Regex> Web = Made(new()
    {
        ["scope.sufficient"] = SignIn,
        ["token.optional"] = SignIn,
        ["permission.read_code"] = "^404 <!DOCTYPE html>",
    });

    /// <summary>The pattern of an answer, status first, to what the atlas says; null: it is not written down yet what this rule
    /// answers.</summary>
    public static Regex? For(string frontEnd, AtlasVerdict verdict)
    {
        if (verdict.Outcome == AtlasOutcome.NoSuchRoute)
            return Rest[NoRoute];
        var words = frontEnd switch { "rest" => Rest, "git" => Git, _ => Web };
        return words.GetValueOrDefault(verdict.RefusedBy!.Name);
    }

    /// <summary>Whether only a front end's own rules give this answer: an allowed request must not get it.</summary>
    public static bool IsRefusedByTheEndpoint(string answer) =>
        answer.StartsWith("403 {\"error\":\"insufficient_scope\"", StringComparison.Ordinal)
        || answer.StartsWith("403 {\"error\":\"insufficient_granular_scope\"", StringComparison.Ordinal)
        || answer.StartsWith("404 {\"error\":\"404 Not Found\"", StringComparison.Ordinal)
        || answer.StartsWith("401 HTTP Basic", StringComparison.Ordinal)
        || answer.StartsWith("401 {\"error\":\"invalid_token\"", StringComparison.Ordinal);

    private static Dictionary<string, Regex> Made(Dictionary<string, string> words) =>
        words.ToDictionary(pair => pair.Key, pair =>
            new Regex(pair.Value, RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)), StringComparer.Ordinal);
}
