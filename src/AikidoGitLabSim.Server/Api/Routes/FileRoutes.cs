using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Api.Entities;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/projects/:id/repository/files</c> (<c>lib/api/files.rb</c>): the one class that <c>read_repository</c> opens.</summary>
internal static class FileRoutes
{
    private static readonly ScopeLaw Scopes = ScopeLaw.With(
        new ScopeGrant("read_repository", ReadOnly: true, VersionRange.Always),
        new ScopeGrant("ai_workflows", ReadOnly: true, VersionRange.From("18.2")));

    private static readonly ParameterLaw RequiredRef = ParameterLaw.Need("ref", ParameterType.String) with { NotBlank = true };

    private static readonly ParameterLaw OptionalRef = new("ref", ParameterType.String);

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Law("", RequiredRef), FileEntity.Show),
        new(Law("/raw", OptionalRef), FileEntity.Raw),
        new(Law("/blame", RequiredRef), FileEntity.Blame),
    ];

    private static RouteLaw Law(string path, ParameterLaw reference) => new()
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
