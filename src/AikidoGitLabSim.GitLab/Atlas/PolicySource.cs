using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>The policies of one front end. A new front end joins the atlas through the list of these.</summary>
/// <param name="FrontEnd">The name of the front end, such as <c>rest</c>.</param>
/// <param name="Prefix">The prefix of the templates of its policies, such as <c>/api/v4</c>.</param>
/// <param name="Policies">The policies of its routes.</param>
public sealed record PolicySource(string FrontEnd, string Prefix, ImmutableArray<RoutePolicy> Policies);
