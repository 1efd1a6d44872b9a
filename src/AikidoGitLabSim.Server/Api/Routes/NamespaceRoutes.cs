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
    { Asks = [new Ask.Resource(ResourceKind.Group), new Ask.Role(Rights.See)] };

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Law("/namespaces") with { Parameters = [new("search", ParameterType.String), .. Pagination.Parameters] }, List),
        new(Law("/namespaces/{id}") with { Rules = [Visible] }, call => new Answer(200, Json.Write(call, static (json, call) =>
        {
            if (call.Request.Findings.Group is { } group)
                NamespaceEntity.Write(json, group, call);
            else
                NamespaceEntity.Write(json, call.User, call);
        }))),
    ];

    private static RouteLaw Law(string template) => new() { Method = "GET", Template = template, Permission = "read_namespace" };

    private static bool IsOwn(Case request, string id) =>
        request.User is { NamespaceId: { } own } user
        && (id == own.ToString(System.Globalization.CultureInfo.InvariantCulture) || string.Equals(id, user.Username, StringComparison.OrdinalIgnoreCase));

    private static Answer List(Call call)
    {
        var groups = call.World.Groups.Rows.Where(group => call.User.IsAdmin || call.World.LevelIn(group, call.User) >= AccessLevel.Guest);
        object[] own = call.User.NamespaceId is null ? [] : [call.User];
        var search = FuzzySearch.For(call.Arguments.Text("search"));
        var page = Pagination.Cut(call, [.. own.Concat(groups).Where(row => search is null || Matches(search, row))]);
        return new Answer(200, Json.Write((page.Rows, call), static (json, state) =>
        {
            json.WriteStartArray();
            foreach (var row in state.Rows)
                Write(json, row, state.call);
            json.WriteEndArray();
        }))
        { Headers = page.Headers };
    }

    private static bool Matches(FuzzySearch search, object row) =>
        row is Group group ? search.Matches(group.Name, group.Path) : search.Matches(((User)row).Name, ((User)row).Username);

    private static void Write(Utf8JsonWriter json, object row, Call call)
    {
        if (row is Group group)
            NamespaceEntity.Write(json, group, call);
        else
            NamespaceEntity.Write(json, (User)row, call);
    }
}
