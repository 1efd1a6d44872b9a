using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api;

/// <summary>A parameter in the path. The web server has decoded all but <c>%2F</c>, so that <c>%252F</c> and <c>%2F</c> look the same by
/// now.</summary>
internal static class PathParameter
{
    /// <summary>Reads a parameter of the path and decodes it once.</summary>
    /// <param name="request">The request.</param>
    /// <param name="policy">The policy of the route.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="routed">What the router found for it.</param>
    public static string Of(HttpRequest request, RoutePolicy policy, string name, string routed)
    {
        if (!routed.Contains('%', StringComparison.Ordinal))
            return routed;

        // As written, unless dots or empty parts moved what stands where.
        var written = RawTarget.PathOf(request.HttpContext).Split('/');
        var template = $"/api/v4{policy.Template}".Split('/');
        var place = Array.IndexOf(template, $"{{{name}}}");
        return Uri.UnescapeDataString(place >= 0 && written.Length == template.Length ? written[place] : routed);
    }
}
