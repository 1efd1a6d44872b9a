using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Api.Entities;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/projects/:id/repository/files</c> (<c>lib/api/files.rb</c>): the one class that <c>read_repository</c> opens.</summary>
internal static class FileRoutes
{
    private static readonly AcceptedScopes Scopes = AcceptedScopes.With(
        new ScopeGrant("read_repository", ReadOnly: true, VersionRange.Always),
        new ScopeGrant("ai_workflows", ReadOnly: true, VersionRange.From("18.2")));

    private static readonly ParameterSpec RequiredRef = ParameterSpec.Need("ref", ParameterType.String) with { NotBlank = true };

    private static readonly ParameterSpec OptionalRef = new("ref", ParameterType.String);

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Policy("", RequiredRef), FileEntity.Show),
        new(Policy("/raw", OptionalRef), FileEntity.Raw),
        new(Policy("/blame", RequiredRef), FileEntity.Blame),
    ];

    private static RoutePolicy Policy(string path, ParameterSpec reference) => new()
    {
        Method = "GET",
        Template = $"/projects/{{id}}/repository/files/{{file_path}}{path}",
        Boundary = ResourceKind.Project,
        Scopes = Scopes,
        Authentication = Authentication.Optional,
        Permission = "read_repository",
        Parameters = [reference],
        Rules = [ResourceRules.Project, ResourceRules.Code, ResourceRules.Repository("Commit")],
    };
}
