using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;
using static AikidoGitLabSim.Server.Api.Entities.MemberEntity;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Members of groups and projects: direct ones, or all, those of parent and invited groups included
/// (<c>lib/api/members.rb</c>).</summary>
internal static class MemberRoutes
{
    private static readonly Rule Lists = new("permission.read_members", "app/policies/group_policy.rb, read_group_member", request =>
        request.Findings.Group is not { } group || request.World.CanReadMembers(group, request.User)
            ? null
            : Refusal.Forbidden(null, $"Make the user a member of {group.FullPath}, not only of something below it"));

    public static IEnumerable<RestRoute> All { get; } = [.. Of(ResourceKind.Group), .. Of(ResourceKind.Project)];

    private static IEnumerable<RestRoute> Of(ResourceKind kind)
    {
        RoutePolicy Policy(string path, params ParameterSpec[] parameters) => new()
        {
            Method = "GET",
            Template = $"{ResourcePath.Of(kind)}/members{path}",
            Boundary = kind,
            Permission = "read_member",
            Parameters = [.. parameters],
            Rules = [ResourcePath.Finder(kind), Lists],
        };

        ParameterSpec[] list =
        [
            new("query", ParameterType.String),
            new("user_ids", ParameterType.CommaSeparatedList),
            new("show_seat_info", ParameterType.Boolean),
            .. Pagination.Parameters,
        ];
        var id = ParameterSpec.Need("user_id", ParameterType.Integer);
        yield return new(Policy("", list), context => List(Direct(context), context));
        yield return new(Policy("/all", list), context => List(Everybody(context), context))
        {
            Limits = kind == ResourceKind.Group ? EndpointLimits.GroupMembers : EndpointLimits.ProjectMembers,
        };
        yield return new(Policy("/all/{user_id}", id), context => Show(Everybody(context), context));
        yield return new(Policy("/{user_id}", id), context => Show(Direct(context), context));
    }

    private static Answer Show(IEnumerable<Member> members, RestContext context) =>
        members.FirstOrDefault(member => member.User.Id == context.Arguments.Integer("user_id")) is { } found
            ? MemberEntity.Show(found, context)
            : Refusals.Render(new Refusal(RefusalKind.RecordNotFound, null, "Name a member"));

    private static Answer List(IEnumerable<Member> members, RestContext context)
    {
        var ids = context.Arguments.List("user_ids");
        return MemberEntity.List(
            [.. members
                .Where(member => UserRoutes.Matches(member.User, context.Arguments.Text("query")))
                .Where(member => ids.IsEmpty || ids.Contains(member.User.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))],
            context);
    }

    private static IEnumerable<Member> Direct(RestContext context) => context.Request.Findings.Group is { } group
        ? Of(group, context)
        : context.Project.Members.OrderBy(member => member.Key)
            .Select(member => Of(member.Key, member.Value, context.Project.CreatedAt, context))
            .Concat(context.Project.OwnerId is { } owner && !context.Project.Members.ContainsKey(owner)
                ? [Of(owner, AccessLevel.Owner, context.Project.CreatedAt, context)]
                : [])
            .OfType<Member>();

    /// <remarks>Of several memberships of one user, the highest is shown.</remarks>
    private static IEnumerable<Member> Everybody(RestContext context)
    {
        var world = context.World;
        var around = context.Request.Findings.Group ?? world.GroupOf(context.Project);
        var lineage = around is null ? [] : world.Lineage(around).ToList();
        var direct = context.Request.Findings.Group is null ? Direct(context) : [];
        var invited = lineage.SelectMany(group => Invited(group.SharedWith, shared => Of(shared, context), context));
        var invitedHere = context.Request.Findings.Group is null
            ? Invited(context.Project.SharedWith, shared => world.Lineage(shared).SelectMany(group => Of(group, context)), context)
            : [];
        return direct.Concat(lineage.SelectMany(group => Of(group, context))).Concat(invited).Concat(invitedHere)
            .GroupBy(member => member.User.Id)
            .Select(member => member.MaxBy(one => one.Level)!)
            .OrderBy(member => member.User.Id);
    }

    private static IEnumerable<Member> Invited(IReadOnlyDictionary<long, AccessLevel> shares, Func<Group, IEnumerable<Member>> members,
        RestContext context) =>
        from share in shares
        let shared = context.World.Groups.Find(share.Key)
        where shared is not null
        from member in members(shared)
        select member with { Level = member.Level < share.Value ? member.Level : share.Value };

    private static IEnumerable<Member> Of(Group group, RestContext context) =>
        group.Members.OrderBy(member => member.Key).Select(member => Of(member.Key, member.Value, group.CreatedAt, context))
            .OfType<Member>();

    private static Member? Of(long userId, AccessLevel level, DateTimeOffset since, RestContext context) =>
        context.World.Users.Find(userId) is { } user ? new Member(user, level, since) : null;
}
