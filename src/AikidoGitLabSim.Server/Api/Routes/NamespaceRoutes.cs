using System.Text.Json;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/namespaces</c> (<c>lib/api/namespaces.rb</c>): groups, and the caller's own personal namespace.</summary>
internal static class NamespaceRoutes
{
    private static readonly Rule Visible = new("resource.namespace", "lib/api/helpers.rb", request =>
    {
        var id = request.Parameters.Text("id") ?? "";
        return ResourceRules.FindGroup(request.World, id) is { } group && request.World.CanSee(group, request.User)
            ? Ruling.Found(request.Findings with { Group = group })
            : IsOwn(request, id) ? null : Refusal.NotFound("Namespace", "Name a group that the user can see");
    })
    { Requirements = [new Requirement.Resource(ResourceKind.Group), new Requirement.Role(Rights.See)] };

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Policy("/namespaces") with { Parameters = [new("search", ParameterType.String), .. Pagination.Parameters] }, List),
        new(Policy("/namespaces/{id}") with { Rules = [Visible] }, context => new Answer(200, Json.Write(context, static (json, context) =>
        {
            if (context.Request.Findings.Group is { } group)
                NamespaceEntity.Write(json, group, context);
            else
                NamespaceEntity.Write(json, context.User, context);
        }))),
    ];

    private static RoutePolicy Policy(string template) => new() { Method = "GET", Template = template, Permission = "read_namespace" };

    private static bool IsOwn(DecisionContext request, string id) =>
        request.User is { NamespaceId: { } own } user
        && (id == own.ToString(System.Globalization.CultureInfo.InvariantCulture)
            || string.Equals(id, user.Username, StringComparison.OrdinalIgnoreCase));

    private static Answer List(RestContext context)
    {
        var groups = context.World.Groups.Rows.Where(group =>
            context.User.IsAdmin || context.World.LevelIn(group, context.User) >= AccessLevel.Guest);
        object[] own = context.User.NamespaceId is null ? [] : [context.User];
        var search = FuzzySearch.For(context.Arguments.Text("search"));
        var page = Pagination.Cut(context, [.. own.Concat(groups).Where(row => search is null || Matches(search, row))]);
        return new Answer(200, Json.Write((page.Rows, context), static (json, state) =>
        {
            json.WriteStartArray();
            foreach (var row in state.Rows)
                Write(json, row, state.context);
            json.WriteEndArray();
        }))
        { Headers = page.Headers };
    }

    private static bool Matches(FuzzySearch search, object row) =>
        row is Group group ? search.Matches(group.Name, group.Path) : search.Matches(((User)row).Name, ((User)row).Username);

    private static void Write(Utf8JsonWriter json, object row, RestContext context)
    {
        if (row is Group group)
            NamespaceEntity.Write(json, group, context);
        else
            NamespaceEntity.Write(json, (User)row, context);
    }
}
