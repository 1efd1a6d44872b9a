using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Rest.Entities;

namespace AikidoGitLabSim.Server.Rest.Routes;

/// <summary><c>/projects/:id/repository</c> without files (<c>lib/api/repositories.rb</c>, <c>branches.rb</c>).</summary>
internal static class RepositoryRoutes
{
    private static readonly string[] BadInRefNames = ["..", "~", "^", ":", "?", "*", "[", "\\", "@{", "//", " "];

    private static readonly Rule RecursiveOrPaged = new("parameters.pagination", "lib/api/repositories.rb, first seen at 18.2", request =>
        request.Arguments.Text("pagination") == "none" && request.Arguments.Boolean("recursive") != true
            ? new Refusal(RefusalKind.BadRequest, "pagination cannot be \"none\" unless \"recursive\" is true", "Ask for a recursive tree, or for pages")
            : null)
    { Holds = VersionRange.From("18.2") };

    private static readonly Rule BranchName = new("parameters.branch", "lib/api/helpers.rb", request =>
        IsRefName(request.Parameters.Text("branch") ?? "") ? null : new Refusal(RefusalKind.Verbatim, "The branch refname is invalid", "Name a branch that git allows"));

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Law("/tree") with
        {
            Parameters =
            [
                new("ref", ParameterType.String),
                new("path", ParameterType.String),
                new("recursive", ParameterType.Boolean),
                new ParameterLaw("pagination", ParameterType.String).OneOf("legacy", "keyset", "none"),
                new("page_token", ParameterType.String),
                .. Pagination.Parameters,
            ],
            Rules = [ResourceRules.Project, ResourceRules.Code, RecursiveOrPaged, ResourceRules.Repository("Tree")],
        }, RepositoryEntity.Tree),
        new(Law("/blobs/{sha}") with { Rules = [ResourceRules.Project, ResourceRules.Code, ResourceRules.Repository("Blob")] }, RepositoryEntity.Blob),
        new(Law("/blobs/{sha}/raw") with { Rules = [ResourceRules.Project, ResourceRules.Code, ResourceRules.Repository("Blob")] }, RepositoryEntity.RawBlob),
        new(Law("/archive.{format}") with { Parameters = [new("sha", ParameterType.String)], Rules = [ResourceRules.Project, ResourceRules.Code, ResourceRules.Repository("File")] }, ArchiveEntity.Show),
        new(Law("/archive") with { Parameters = [new("sha", ParameterType.String)], Rules = [ResourceRules.Project, ResourceRules.Code, ResourceRules.Repository("File")] }, ArchiveEntity.Show),
        new(Law("/branches") with { Parameters = [.. Pagination.Parameters], Rules = [ResourceRules.Project, ResourceRules.Code, ResourceRules.Repository("Repository")] }, BranchEntity.List),
        new(Law("/branches/{branch}") with { Rules = [ResourceRules.Project, ResourceRules.Code, BranchName, ResourceRules.Repository("Branch")] }, BranchEntity.Show),
    ];

    private static RouteLaw Law(string path) => new()
    {
        Method = "GET",
        Template = $"/projects/{{id}}/repository{path}",
        Authentication = Authentication.Optional,
        Permission = "read_repository",
    };

    private static bool IsRefName(string name) =>
        name.Length > 0
        && !name.StartsWith('/') && !name.StartsWith('-') && !name.EndsWith('/') && !name.EndsWith('.') && !name.EndsWith(".lock", StringComparison.Ordinal)
        && !BadInRefNames.Any(bad => name.Contains(bad, StringComparison.Ordinal));
}
