using AikidoGitLabSim.Server.Control;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary><c>GET /_sim/diff?from=17.11&amp;to=19.1</c>: two editions side by side. A bare release stands for the default offering and
/// tier.</summary>
internal static class ComparisonEndpoints
{
    public static ControlGroup MapComparison(this ControlGroup control) => control.Map(HttpMethods.Get, "/diff", request =>
    {
        var query = request.Context.Request.Query;
        return EditionText.TryParse(query["from"], out var from, out var problem)
            && EditionText.TryParse(query["to"], out var to, out problem)
            ? ControlJson.Ok(AtlasJson.Of(GitLabPolicies.Compare(from, to)))
            : ControlJson.Error(StatusCodes.Status400BadRequest, problem,
                "send from and to, such as ?from=17.11&to=gitlab.com/premium/19.1");
    });
}
