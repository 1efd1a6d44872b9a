using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/events</c> and <c>/users/:id/events</c> (<c>lib/api/events.rb</c>). What people did is not simulated: the lists are
/// empty.</summary>
internal static class EventRoutes
{
    private static readonly ParameterSpec[] Filter =
    [
        new ParameterSpec("action", ParameterType.String).OneOf(
            "created", "updated", "closed", "reopened", "pushed", "commented", "merged", "joined", "left", "destroyed", "expired",
            "approved"),
        new("target_type", ParameterType.String),
        new("before", ParameterType.Date),
        new("after", ParameterType.Date),
        new ParameterSpec("sort", ParameterType.String).OneOf("asc", "desc"),
        .. Pagination.Parameters,
    ];

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Policy("/events") with { Parameters = [new("scope", ParameterType.String), .. Filter] }, Nothing),
        new(Policy("/users/{id}/events") with { Authentication = Authentication.Optional, Parameters = [.. Filter],
            Rules = [ResourceRules.NamedUser("id")] }, Nothing),
    ];

    private static RoutePolicy Policy(string template) =>
        new() { Method = "GET", Template = template, Permission = "read_event", Scopes = UserRoutes.Scopes };

    private static Answer Nothing(RestContext context) => EmailEntity.List(Array.Empty<User>(), context);
}
