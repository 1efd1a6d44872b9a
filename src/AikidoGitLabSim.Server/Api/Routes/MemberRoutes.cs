using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;
using static AikidoGitLabSim.Server.Api.Entities.MemberEntity;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Members of groups and projects: direct ones, or all, those of parent and invited groups included (<c>lib/api/members.rb</c>).</summary>
internal static class MemberRoutes
{
    private static readonly Rule Lists = new("permission.read_members", "app/policies/group_policy.rb, read_group_member", request =>
        request.Findings.Group is not { } group || request.World.CanReadMembers(group, request.User)
            ? null
            : Refusal.Forbidden(null, $"Make the user a member of {group.FullPath}, not only of something below it"));

    public static IEnumerable<RestRoute> All { get; } = [.. Of(ResourceKind.Group), .. Of(ResourceKind.Project)];

    private static IEnumerable<RestRoute> Of(ResourceKind kind)
    {
        RouteLaw Law(string path, params ParameterLaw[] parameters) => new()
        {
            Method = "GET",
            Template = $"{ResourcePath.Of(kind)}/members{path}",
            Boundary = kind,
            Permission = "read_member",
            Parameters = [.. parameters],
            Rules = [ResourcePath.Finder(kind), Lists],
        };

        ParameterLaw[] list =
        [
            new("query", ParameterType.String),
            new("user_ids", ParameterType.CommaSeparatedList),
            new("show_seat_info", ParameterType.Boolean),
            .. Pagination.Parameters,
        ];
        var id = ParameterLaw.Need("user_id", ParameterType.Integer);
        yield return new(Law("", list), call => List(Direct(call), call));
        yield return new(Law("/all", list), call => List(Everybody(call), call));
        yield return new(Law("/all/{user_id}", id), call => Show(Everybody(call), call));
        yield return new(Law("/{user_id}", id), call => Show(Direct(call), call));
    }

    private static Answer Show(IEnumerable<Member> members, Call call) =>
        members.FirstOrDefault(member => member.User.Id == call.Arguments.Integer("user_id")) is { } found
            ? MemberEntity.Show(found, call)
            : Refusals.Render(new Refusal(RefusalKind.RecordNotFound, null, "Name a member"));

    private static Answer List(IEnumerable<Member> members, Call call)
    {
        var ids = call.Arguments.List("user_ids");
        return MemberEntity.List(
            [.. members
                .Where(member => UserRoutes.Matches(member.User, call.Arguments.Text("query")))
                .Where(member => ids.IsEmpty || ids.Contains(member.User.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))],
            call);
    }

    private static IEnumerable<Member> Direct(Call call) => call.Request.Findings.Group is { } group
        ? Of(group, call)
        : call.Project.Members.OrderBy(member => member.Key).Select(member => Of(member.Key, member.Value, call.Project.CreatedAt, call))
            .Concat(call.Project.OwnerId is { } owner && !call.Project.Members.ContainsKey(owner) ? [Of(owner, AccessLevel.Owner, call.Project.CreatedAt, call)] : [])
            .OfType<Member>();

    /// <remarks>Of several memberships of one user, the highest is shown.</remarks>
    private static IEnumerable<Member> Everybody(Call call)
    {
        var world = call.World;
        var around = call.Request.Findings.Group ?? world.GroupOf(call.Project);
        var lineage = around is null ? [] : world.Lineage(around).ToList();
        var direct = call.Request.Findings.Group is null ? Direct(call) : [];
        var invited = lineage.SelectMany(group => Invited(group.SharedWith, shared => Of(shared, call), call));
        var invitedHere = call.Request.Findings.Group is null
            ? Invited(call.Project.SharedWith, shared => world.Lineage(shared).SelectMany(group => Of(group, call)), call)
            : [];
        return direct.Concat(lineage.SelectMany(group => Of(group, call))).Concat(invited).Concat(invitedHere)
            .GroupBy(member => member.User.Id)
            .Select(member => member.MaxBy(one => one.Level)!)
            .OrderBy(member => member.User.Id);
    }

    private static IEnumerable<Member> Invited(IReadOnlyDictionary<long, AccessLevel> shares, Func<Group, IEnumerable<Member>> members, Call call) =>
        from share in shares
        let shared = call.World.Groups.Find(share.Key)
        where shared is not null
        from member in members(shared)
        select member with { Level = member.Level < share.Value ? member.Level : share.Value };

    private static IEnumerable<Member> Of(Group group, Call call) =>
        group.Members.OrderBy(member => member.Key).Select(member => Of(member.Key, member.Value, group.CreatedAt, call)).OfType<Member>();

    private static Member? Of(long userId, AccessLevel level, DateTimeOffset since, Call call) =>
        call.World.Users.Find(userId) is { } user ? new Member(user, level, since) : null;
}
