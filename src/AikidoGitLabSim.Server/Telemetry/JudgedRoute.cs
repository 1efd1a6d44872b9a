using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Telemetry;

/// <summary>How telemetry names the route of a decision.</summary>
internal static class JudgedRoute
{
    private const string Api = "/api/v4";
    private const string Allowed = "allowed";
    private const string Refused = "refused";

    /// <summary>The template of the path below the world's root, without the query.</summary>
    public static string TemplateOf(JournaledDecision entry)
    {
        var (request, _, _) = entry.Decision;
        var template = request.Policy.Template;
        var query = template.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? template : template[..query];
        return request.Path.StartsWith(Api, StringComparison.Ordinal) ? $"{Api}{path}" : path;
    }

    /// <summary>Whether the request was refused, in one word.</summary>
    public static string VerdictOf(JournaledDecision entry) => entry.IsRefused ? Refused : Allowed;

    /// <summary>The service of git that a request runs: a clone, a fetch or a push; null: none.</summary>
    public static string? GitServiceOf(JournaledDecision entry)
    {
        var template = entry.Decision.Context.Policy.Template;
        return template.EndsWith("/git-upload-pack", StringComparison.Ordinal) ? "git-upload-pack"
            : template.EndsWith("/git-receive-pack", StringComparison.Ordinal) ? "git-receive-pack"
            : null;
    }
}
