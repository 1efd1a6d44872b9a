using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Api.Entities;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/projects/:id/repository</c> without files and commits (<c>lib/api/repositories.rb</c>, <c>branches.rb</c>,
/// <c>tags.rb</c>).</summary>
internal static class RepositoryRoutes
{
    private static readonly string[] BadInRefNames = ["..", "~", "^", ":", "?", "*", "[", "\\", "@{", "//", " "];

    private static readonly Rule RecursiveOrPaged = new("parameters.pagination", "lib/api/repositories.rb, first seen at 18.2", request =>
        request.Arguments.Text("pagination") == "none" && request.Arguments.Boolean("recursive") != true
            ? new Refusal(RefusalKind.BadRequest, "pagination cannot be \"none\" unless \"recursive\" is true",
                "Ask for a recursive tree, or for pages")
            : null)
    { Holds = VersionRange.From("18.2") };

    private static readonly Rule BranchName = new("parameters.branch", "lib/api/helpers.rb", request =>
        IsRefName(request.Parameters.Text("branch") ?? "")
            ? null
            : new Refusal(RefusalKind.Verbatim, "The branch refname is invalid", "Name a branch that git allows"));

    private static readonly ParameterSpec[] Archive = [new("sha", ParameterType.String), new("path", ParameterType.String)];

    /// <summary>Pages by number, or behind a name.</summary>
    private static readonly ParameterSpec[] ByToken =
        [new("pagination", ParameterType.String), new("page_token", ParameterType.String), .. Pagination.Parameters];

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Policy("/tree") with
        {
            Parameters =
            [
                new("ref", ParameterType.String),
                new("path", ParameterType.String),
                new("recursive", ParameterType.Boolean),
                new ParameterSpec("pagination", ParameterType.String).OneOf("legacy", "keyset", "none"),
                new("page_token", ParameterType.String),
                .. Pagination.Parameters,
            ],
            Rules = [ResourceRules.Project, ResourceRules.Code, RecursiveOrPaged, ResourceRules.Repository("Tree")],
        }, RepositoryEntity.Tree),
        new(Policy("/blobs/{sha}") with { Rules = [.. On("Blob")] }, RepositoryEntity.Blob),
        new(Policy("/blobs/{sha}/raw") with { Rules = [.. On("Blob")] }, RepositoryEntity.RawBlob),
        new(Policy("/archive.{format}") with { Parameters = [.. Archive], Rules = [.. On("File")] }, ArchiveEntity.Show)
        {
            Limits = EndpointLimits.Archive,
        },
        new(Policy("/archive") with { Parameters = [.. Archive], Rules = [.. On("File")] }, ArchiveEntity.Show)
        {
            Limits = EndpointLimits.Archive,
        },
        new(Policy("/compare") with
        {
            Parameters =
            [
                ParameterSpec.Need("from", ParameterType.String),
                ParameterSpec.Need("to", ParameterType.String),
                new("straight", ParameterType.Boolean),
                new("unidiff", ParameterType.Boolean) { Exists = VersionRange.From("16.5") },
            ],
            Rules = [.. On("Ref")],
        }, DiffEntity.Compare),
        new(Policy("/contributors") with
        {
            Parameters =
            [
                new("ref", ParameterType.String),
                new ParameterSpec("order_by", ParameterType.String).OneOf("email", "name", "commits"),
                new ParameterSpec("sort", ParameterType.String).OneOf("asc", "desc"),
                .. Pagination.Parameters,
            ],
            Rules = [.. On(null)],
        }, RepositoryEntity.Contributors),
        new(Policy("/branches") with
        {
            Permission = "read_branch",
            Parameters =
            [
                new("search", ParameterType.String),
                new ParameterSpec("sort", ParameterType.String).OneOf("name_asc", "updated_asc", "updated_desc"),
                .. ByToken,
            ],
            Rules = [.. On("Repository")],
        }, BranchEntity.List),
        new(Policy("/branches/{branch}") with
        {
            Permission = "read_branch",
            Rules = [ResourceRules.Project, ResourceRules.Code, BranchName, ResourceRules.Repository("Branch")],
        }, BranchEntity.Show),
        new(Policy("/tags") with
        {
            Permission = "read_repository_tag",
            Parameters =
            [
                new ParameterSpec("sort", ParameterType.String).OneOf("asc", "desc"),
                new ParameterSpec("order_by", ParameterType.String).OneOf("name", "updated", "version"),
                new("search", ParameterType.String),
                .. ByToken,
            ],
            Rules = [.. On(null)],
        }, TagEntity.List),
        new(Policy("/tags/{tag_name}") with { Permission = "read_repository_tag", Rules = [.. On(null)] }, TagEntity.Show),
        new(Policy("/languages") with { Template = "/projects/{id}/languages", Permission = "read_project",
            Rules = [ResourceRules.Project] }, RepositoryEntity.Languages),
    ];

    private static RoutePolicy Policy(string path) => new()
    {
        Method = "GET",
        Template = $"/projects/{{id}}/repository{path}",
        Boundary = ResourceKind.Project,
        Authentication = Authentication.Optional,
        Permission = "read_repository",
    };

    private static IEnumerable<Rule> On(string? what) => [ResourceRules.Project, ResourceRules.Code, ResourceRules.Repository(what)];

    private static bool IsRefName(string name) =>
        name.Length > 0
        && !name.StartsWith('/') && !name.StartsWith('-') && !name.EndsWith('/') && !name.EndsWith('.')
        && !name.EndsWith(".lock", StringComparison.Ordinal)
        && !BadInRefNames.Any(bad => name.Contains(bad, StringComparison.Ordinal));
}
