using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>The laws of one door. A new door joins the atlas by joining the list of these.</summary>
/// <param name="FrontEnd">The door's name, such as <c>rest</c>.</param>
/// <param name="Prefix">What stands before the templates of its laws, such as <c>/api/v4</c>.</param>
/// <param name="Policies">The laws of its routes.</param>
public sealed record PolicySource(string FrontEnd, string Prefix, ImmutableArray<RoutePolicy> Policies);
