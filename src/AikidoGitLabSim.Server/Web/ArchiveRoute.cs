using System.Text;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;

namespace AikidoGitLabSim.Server.Web;

/// <summary><c>/-/archive/:ref/:name</c>, the page of a project's download button, which scripts reach with a token.</summary>
internal static class ArchiveRoute
{
    private static readonly string[] Formats = ["tar.gz", "tgz", "tar", "zip"];

    /// <summary>The route's policy.</summary>
    public static RoutePolicy Policy { get; } = new()
    {
        Method = "GET",
        Template = $"/{{{GitAuthenticationRules.PathParameter}}}/-/archive/{{id}}",
        Scopes = AcceptedScopes.Global,
        Authentication = Authentication.Optional,
        CommonRules = [],
        Rules = ArchiveRules.All,
    };

    /// <summary>The archive; null when there is no such file.</summary>
    /// <param name="request">The allowed request.</param>
    /// <param name="id">What follows <c>/-/archive/</c>: a ref and the name of the file.</param>
    /// <param name="path">The folder to download; empty for all.</param>
    /// <param name="stores">Opens repositories.</param>
    /// <remarks>The last part names the file; only where it is the usual name does the folder in the archive go without the commit's
    /// id.</remarks>
    public static Answer? Download(DecisionContext request, string id, string path, GitStores stores)
    {
        var project = request.Project;
        var slash = id.LastIndexOf('/');
        var file = id[(slash + 1)..];
        if (slash < 0 || Array.Find(Formats, format => file.EndsWith($".{format}", StringComparison.Ordinal)) is not { } found)
            return null;

        var reference = id[..slash];
        var usual = $"{project.Path}-{reference.Replace('/', '-')}";
        var store = stores.Open(project);
        using var opened = store as IDisposable;
        var code = new GitReader(store);
        return code.Resolve(reference) is { } commit
            ? ArchiveEntity.Of(code, commit, path, file == $"{usual}.{found}" ? usual : $"{usual}-{commit.Id}", found)
            : null;
    }

    /// <summary>Sends a visitor to the sign-in page.</summary>
    public static Answer SignIn(BaseUrl baseUrl)
    {
        var url = $"{baseUrl}/users/sign_in";
        return new Answer(StatusCodes.Status302Found,
            Encoding.UTF8.GetBytes($"<html><body>You are being <a href=\"{url}\">redirected</a>.</body></html>"))
        {
            Stage = Stage.Thrown,
            ContentType = "text/html; charset=utf-8",
            Headers = [new("Location", url)],
        };
    }
}
