using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/projects/:id/repository/commits</c> (<c>lib/api/commits.rb</c>).</summary>
internal static class CommitRoutes
{
    private static readonly AcceptedScopes Scopes =
        AcceptedScopes.With(new ScopeGrant("ai_workflows", ReadOnly: true, VersionRange.From("18.2")));

    private static readonly Answer Missing = Refusals.Message(StatusCodes.Status404NotFound, "404 Commit Not Found");

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Policy("") with
        {
            Parameters =
            [
                new("ref_name", ParameterType.String),
                new("since", ParameterType.DateTime),
                new("until", ParameterType.DateTime),
                new("path", ParameterType.String),
                new("author", ParameterType.String),
                new("all", ParameterType.Boolean),
                new("with_stats", ParameterType.Boolean),
                new("first_parent", ParameterType.Boolean),
                new ParameterSpec("order", ParameterType.String).OneOf("default", "topo"),
                new("trailers", ParameterType.Boolean),
                .. Pagination.Parameters,
            ],
        }, List),
        new(Policy("/{sha}") with { Parameters = [new("stats", ParameterType.Boolean)] },
            context => Find(context) is { } commit
                ? CommitEntity.Show(commit, context.Arguments.Boolean("stats") ?? true, context)
                : Missing),
        new(Policy("/{sha}/diff") with { Parameters = [new("unidiff", ParameterType.Boolean), .. Pagination.Parameters] },
            context => Find(context) is { } commit ? DiffEntity.OfCommit(commit, context) : Missing),
    ];

    private static RoutePolicy Policy(string path) => new()
    {
        Method = "GET",
        Template = $"/projects/{{id}}/repository/commits{path}",
        Boundary = ResourceKind.Project,
        Scopes = Scopes,
        Authentication = Authentication.Optional,
        Permission = "read_commit",
        Rules = [ResourceRules.Project, ResourceRules.Code, ResourceRules.Repository(path.Length == 0 ? "Repository" : "Commit")],
    };

    private static GitCommit? Find(RestContext context) => context.Code.Resolve(context.Request.Parameters.Text("sha")!);

    /// <remarks>An unknown reference has no commits, which is no error.</remarks>
    private static Answer List(RestContext context)
    {
        var (arguments, code) = (context.Arguments, context.Code);
        var starts = arguments.Boolean("all") == true
            ? code.Branches.Select(branch => code.Commit(branch.Target)).Concat(code.Tags.Select(tag => tag.Commit)).OfType<GitCommit>()
            : code.Resolve(arguments.Text("ref_name") is { Length: > 0 } name ? name : "HEAD") is { } start ? [start] : [];
        var commits = code.Walk(starts, arguments.Text("path")?.Trim('/'), arguments.Boolean("first_parent") == true)
            .Where(commit => arguments.DateTime("since") is not { } since || commit.Committer.At >= since)
            .Where(commit => arguments.DateTime("until") is not { } until || commit.Committer.At <= until)
            .Where(commit => arguments.Text("author") is not { Length: > 0 } author
                || $"{commit.Author.Name} <{commit.Author.Email}>".Contains(author, StringComparison.Ordinal));
        return CommitEntity.List(Pagination.CutUncounted(context, commits), arguments.Boolean("with_stats") == true, context);
    }
}
