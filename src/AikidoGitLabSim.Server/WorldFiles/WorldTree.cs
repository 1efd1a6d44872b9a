using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>A world as the tree of its world file.</summary>
internal static class WorldTree
{
    public static MapNode Of(World world, DateTimeOffset realNow) => new MapBuilder()
        .Add("edition", EditionOf(world).ToString())
        .Add("licenseEnds", world.Licence is { } licence ? Instants.Write(licence.Ends) : null)
        .Add("licenseTrial", world.Licence is { IsTrial: true } ? true : null)
        .Add("clock", world.Clock == default ? null : Instants.Write(world.Clock.Now(realNow)))
        .Add("frozen", world.Clock.FrozenAt is null ? null : true)
        .AddAny("settings", SettingsTree.Changed(world.Settings))
        .AddAny("users", List(world.Users.Rows.Where(user => user.Kind != UserKind.ResourceBot), user => User(user, world)))
        .AddAny("groups", List(world.Groups.Rows, group => Group(group, world)))
        .AddAny("projects", List(world.Projects.Rows, project => Project(project, world)))
        .AddAny("tokens", List(world.Tokens.Rows, token => TokenTree.Of(token, world)))
        .Build();

    /// <summary>The path of a group or project.</summary>
    public static string PathOf(this World world, ResourceRef resource) =>
        resource.Kind == ResourceKind.Group ? world.Groups.Get(resource.Id).FullPath : world.Projects.Get(resource.Id).FullPath;

    // The file says what the licence is for. A trial that has ended is read as such.
    private static Edition EditionOf(World world) =>
        world.Licence is { } licence ? world.Edition with { Tier = licence.Plan } : world.Edition;

    private static ListNode List<T>(IEnumerable<T> rows, Func<T, Node> node) => new(0, [.. rows.Select(node)]);

    private static MapNode User(User user, World world) => new MapBuilder()
        .Add("username", user.Username)
        .Add("kind", user.Kind == UserKind.ServiceAccount ? Vocabulary.UserKinds.Of(user.Kind) : null)
        .Add("group", user is { Kind: UserKind.ServiceAccount, ProvisionedBy: { Kind: ResourceKind.Group } group }
            ? world.PathOf(group)
            : null)
        .Add("project", user.ProvisionedBy is { Kind: ResourceKind.Project } project ? world.PathOf(project) : null)
        .Add("name", user.Name)
        .Add("email", user.Email)
        .Add("state", user.State == UserState.Active ? null : Vocabulary.UserStates.Of(user.State))
        .Add("admin", user.IsAdmin ? true : null)
        .Add("createdAt", Instants.Write(user.CreatedAt))
        .Add("provisionedBy", user is { Kind: UserKind.Human, ProvisionedBy: { } by } ? world.PathOf(by) : null)
        .Build();

    private static MapNode Group(Group group, World world) => new MapBuilder()
        .Add("path", group.FullPath)
        .Add("name", group.Name)
        .Add("description", group.Description.Length == 0 ? null : group.Description)
        .Add("visibility", Vocabulary.Visibilities.Of(group.Visibility))
        .Add("trial", group.Trial ? true : null)
        .Add("trialEnds", group is { Trial: true, TrialEnds: { } end } && world.Edition.Offering == Offering.GitLabCom
            ? Instants.Write(end)
            : null)
        .Add("allowTokenCreation", group.AllowTokenCreation ? null : false)
        .Add("enforceFineGrainedTokens", group.EnforceFineGrainedTokens ? true : null)
        .Add("createdAt", Instants.Write(group.CreatedAt))
        .AddAny("members", Members(group.Members, world))
        .AddAny("sharedWith", Shares(group.SharedWith, world))
        .Build();

    private static MapNode Project(Project project, World world) => new MapBuilder()
        .Add("path", project.FullPath)
        .Add("name", project.Name)
        .Add("description", project.Description)
        .Add("visibility", Vocabulary.Visibilities.Of(project.Visibility))
        .Add("archived", project.Archived ? true : null)
        .Add("createdAt", Instants.Write(project.CreatedAt))
        .Add("lastActivityAt", project.LastActivityAt is { } at ? Instants.Write(at) : null)
        .AddAny("formerPaths", ListNode.Of(project.FormerPaths))
        .AddAny("members", Members(project.Members, world))
        .AddAny("sharedWith", Shares(project.SharedWith, world))
        .Add("repository", Code(project))
        .Build();

    // A bot's level stands at its token.
    private static MapNode Members(ImmutableDictionary<long, AccessLevel> members, World world) => new(0, [.. members
        .OrderBy(member => member.Key)
        .Select(member => (User: world.Users.Find(member.Key), Level: member.Value))
        .Where(member => member.User is { Kind: not UserKind.ResourceBot })
        .Select(member => new MapEntry(member.User!.Username, 0, ScalarNode.Of(Vocabulary.AccessLevels.Of(member.Level))))]);

    private static MapNode Shares(ImmutableDictionary<long, AccessLevel> shares, World world) => new(0, [.. shares
        .OrderBy(share => share.Key)
        .Select(share => new MapEntry(world.Groups.Get(share.Key).FullPath, 0, ScalarNode.Of(Vocabulary.AccessLevels.Of(share.Value))))]);

    private static Node Code(Project project) =>
        project.Repository is { } repository ? Files(repository)
        : project.GitDirectory is { } folder ? new MapBuilder().Add("path", folder).Build()
        : ScalarNode.Of("empty");

    private static MapNode Files(Repository repository) => new MapBuilder()
        .Add("files", Texts(repository.Files))
        .AddAny("branches", new MapNode(0, [.. repository.Branches.Select(branch =>
            new MapEntry(branch.Key, 0, new MapBuilder().Add("files", Texts(branch.Value)).Build()))]))
        .AddAny("tags", new MapNode(0, [.. repository.Tags.Select(tag => new MapEntry(tag.Key, 0, ScalarNode.Of(tag.Value)))]))
        .Build();

    private static MapNode Texts(ImmutableSortedDictionary<string, ImmutableArray<byte>> files) =>
        new(0, [.. files.Select(file =>
            new MapEntry(file.Key, 0, ScalarNode.Of(System.Text.Encoding.UTF8.GetString(file.Value.AsSpan()))))]);
}
