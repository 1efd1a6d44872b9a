using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.GitLab.Groups;

public sealed class WhoMayDoWhat
{
    private const string Company = """
        users:
          - { username: owner }
          - { username: deep }
          - { username: guest }
          - { username: planner }
          - { username: reporter }
          - { username: stranger }
          - { username: root, admin: true }
        groups:
          - { path: acme, members: { owner: owner, guest: guest } }
          - { path: acme/tools, members: { owner: guest, guest: developer } }
          - { path: acme/tools/deep, members: { deep: developer } }
          - { path: inner, visibility: internal }
          - { path: open, visibility: public }
        projects:
          - { path: acme/shop, members: { planner: planner, reporter: reporter } }
          - { path: acme/tools/deep/well, members: { guest: reporter } }
          - { path: inner/wiki, visibility: internal }
          - { path: open/site, visibility: public }
          - { path: stranger/notes }
        """;

    private static readonly World Acme = Reading.Load($"edition: gitlab.com/premium/18.11\n{Company}").World;

    [Theory]
    [InlineData("acme", "owner", AccessLevel.Owner)]
    [InlineData("acme/tools", "owner", AccessLevel.Owner)]
    [InlineData("acme/tools", "guest", AccessLevel.Developer)]
    [InlineData("acme/tools/deep", "guest", AccessLevel.Developer)]
    [InlineData("acme", "deep", AccessLevel.None)]
    [InlineData("acme", "root", AccessLevel.None)]
    public void The_highest_level_on_the_way_up_counts(string group, string user, AccessLevel level) =>
        Acme.LevelIn(Acme.FindGroup(group)!, Acme.FindUser(user)).ShouldBe(level);

    [Theory]
    [InlineData("acme/tools/deep/well", "guest", AccessLevel.Developer)]
    [InlineData("acme/tools/deep/well", "owner", AccessLevel.Owner)]
    [InlineData("acme/shop", "guest", AccessLevel.Guest)]
    [InlineData("acme/shop", "deep", AccessLevel.None)]
    [InlineData("stranger/notes", "stranger", AccessLevel.Owner)]
    [InlineData("stranger/notes", "owner", AccessLevel.None)]
    public void In_a_project_too(string project, string user, AccessLevel level) =>
        Acme.LevelIn(Acme.FindProject(project)!, Acme.FindUser(user)).ShouldBe(level);

    [Theory]
    [InlineData("acme", null, false)]
    [InlineData("acme", "stranger", false)]
    [InlineData("acme", "guest", true)]
    [InlineData("acme", "planner", true)]
    [InlineData("acme", "deep", true)]
    [InlineData("acme/tools", "deep", true)]
    [InlineData("acme/tools", "planner", false)]
    [InlineData("acme", "root", true)]
    [InlineData("inner", null, false)]
    [InlineData("inner", "stranger", true)]
    [InlineData("open", null, true)]
    public void A_group_is_seen_by_visibility_membership_or_a_project_below(string group, string? user, bool seen) =>
        Acme.CanSee(Acme.FindGroup(group)!, user is null ? null : Acme.FindUser(user)).ShouldBe(seen);

    [Theory]
    [InlineData("acme/shop", null, false, false)]
    [InlineData("acme/shop", "stranger", false, false)]
    [InlineData("acme/shop", "guest", true, false)]
    [InlineData("acme/shop", "planner", true, false)]
    [InlineData("acme/shop", "reporter", true, true)]
    [InlineData("acme/shop", "root", true, true)]
    [InlineData("inner/wiki", null, false, false)]
    [InlineData("inner/wiki", "stranger", true, true)]
    [InlineData("open/site", null, true, true)]
    public void Code_needs_a_Reporter_where_the_project_is_private(string project, string? user, bool seen, bool code)
    {
        var (subject, visitor) = (Acme.FindProject(project)!, user is null ? null : Acme.FindUser(user));
        Acme.CanSee(subject, visitor).ShouldBe(seen);
        Acme.CanReadCode(subject, visitor).ShouldBe(code);
    }

    [Theory]
    [InlineData("gitlab.com/premium/18.11", "", "owner", true)]
    [InlineData("gitlab.com/premium/18.11", "", "guest", false)]
    [InlineData("gitlab.com/premium/18.11", "", "root", true)]
    [InlineData("gitlab.com/free/18.11", "", "owner", false)]
    [InlineData("gitlab.com/free/18.11", "", "root", false)]
    [InlineData("self-managed/free/18.11", "", "owner", true)]
    [InlineData("gitlab.com/premium/18.11", "trial: true,", "owner", false)]
    [InlineData("self-managed/free/18.11", "trial: true,", "owner", true)]
    [InlineData("self-managed/free/18.11", "allowTokenCreation: false,", "owner", false)]
    [InlineData("self-managed/free/18.11", "allowTokenCreation: false,", "root", false)]
    public void Group_tokens_are_managed_by_Owners_where_tier_and_top_group_allow(string edition, string keys, string user, bool may)
    {
        var world = Reading.Load(
            $"edition: {edition}\n{Company.Replace("{ path: acme,", $"{{ path: acme, {keys}", StringComparison.Ordinal)}").World;
        foreach (var group in new[] { "acme", "acme/tools" })
            world.CanManageTokens(new ResourceRef(ResourceKind.Group, world.FindGroup(group)!.Id), world.FindUser(user)).ShouldBe(may);
    }

    [Fact]
    public void No_bot_manages_tokens_whatever_its_level()
    {
        var world = Reading.Load(
            $"edition: self-managed/free/18.11\n{Company}\ntokens: [ {{ kind: group, group: acme, access: owner, scopes: [api] }} ]").World;
        var bot = world.Users.Find(world.Tokens.Rows.Single().UserId);
        world.LevelIn(world.FindGroup("acme")!, bot).ShouldBe(AccessLevel.Owner);
        world.CanReadTokens(new ResourceRef(ResourceKind.Group, 1), bot).ShouldBeTrue();
        world.CanManageTokens(new ResourceRef(ResourceKind.Group, 1), bot).ShouldBeFalse();
    }
}
