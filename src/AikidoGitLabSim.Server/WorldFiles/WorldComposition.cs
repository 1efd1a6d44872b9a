using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Makes the world of a file that is in order.</summary>
internal static class WorldComposition
{
    /// <summary>The world of a draft.</summary>
    public static LoadedWorld Of(WorldDraft draft)
    {
        var empty = World.Empty with
        {
            Edition = draft.Edition,
            Licence = draft.Licence,
            Settings = draft.Settings,
            Clock = draft.Clock,
            LivedUntil = draft.Now,
        };
        var world = empty.WithUsers(WithMemberships(draft));
        world = draft.Groups.Aggregate(world, (next, group) => next.WithGroup(group with
        {
            Members = Members(draft, ResourceKind.Group, group.Id),
        }));
        world = draft.Projects.Aggregate(world, (next, project) => next.WithProject(Complete(project, next, draft)));
        return new LoadedWorld(
            world.WithTokens(draft.Tokens),
            [.. draft.LoadedTokens],
            [.. draft.Users.Where(user => user.Kind != UserKind.ResourceBot).Select(user => ToLoaded(user, draft))]);
    }

    // The membership of a bot ends with its newest token.
    private static List<User> WithMemberships(WorldDraft draft)
    {
        foreach (var token in draft.Tokens)
        {
            if (token.Resource is not null && BotDeletions.EndOfMembership(draft.Edition, token) is { } end)
                draft.Replace(draft.Users[(int)token.UserId - 1] with { MembershipEndsOn = end });
        }

        return draft.Users;
    }

    private static LoadedUser ToLoaded(User user, WorldDraft draft) =>
        new(user.Id, user.Username, draft.Passwords.GetValueOrDefault(user.Id));

    private static Project Complete(Project project, World world, WorldDraft draft)
    {
        var withMembers = project with { Members = Members(draft, ResourceKind.Project, project.Id) };
        return withMembers with { CreatorId = Creator(withMembers, world) };
    }

    // A file does not say who made a project: the owner of the namespace, else the highest of its people, else the first administrator.
    private static long Creator(Project project, World world) =>
        project.OwnerId
        ?? project.Members
            .Concat(world.GroupOf(project) is { } group ? world.Lineage(group).SelectMany(ancestor => ancestor.Members) : [])
            .Where(member => world.Users.Find(member.Key) is { Kind: UserKind.Human })
            .OrderByDescending(member => member.Value)
            .ThenBy(member => member.Key)
            .Select(member => (long?)member.Key)
            .FirstOrDefault()
        ?? world.Users.Rows.FirstOrDefault(user => user.IsAdmin)?.Id
        ?? 1;

    private static ImmutableDictionary<long, AccessLevel> Members(WorldDraft draft, ResourceKind kind, long id) =>
        draft.MembersOf(new ResourceRef(kind, id)).ToImmutableDictionary();
}
