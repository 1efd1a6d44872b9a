using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.GitLab.Commands;

public sealed class EndingSubscriptions
{
    private static readonly DateTimeOffset Start = Reading.Now;

    private static readonly DateTimeOffset Today = new(Start.UtcDateTime.Date, TimeSpan.Zero);

    private static string InTenDays => Today.AddDays(10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void A_trial_ends_at_midnight_of_its_date_and_leaves_the_Free_tier()
    {
        var world = Trial();
        var before = At(world, Today.AddDays(10).AddTicks(-1));
        var after = At(world, Today.AddDays(10));
        TierOf(before, "acme/deep").ShouldBe(Tier.Premium);
        TierOf(after, "acme/deep").ShouldBe(Tier.Free);
        TierOf(after, "other").ShouldBe(Tier.Premium);
        after.Edition.ShouldBe(world.Edition);
        after.FindGroup("acme")!.IsOnTrial.ShouldBeFalse();
        after.FindGroup("acme")!.TrialEndedAt.ShouldBe(Today.AddDays(10));
    }

    [Fact]
    public void After_a_trial_nobody_makes_project_tokens_but_owners_still_list_them()
    {
        var world = Trial();
        var project = new ResourceRef(ResourceKind.Project, 1);
        var mara = world.FindUser("mara");
        world.CanManageTokens(project, mara).ShouldBeTrue();
        var after = At(world, Today.AddDays(10));
        after.CanManageTokens(project, mara).ShouldBeFalse();
        after.CanReadTokens(project, mara).ShouldBeTrue();
        after.Tokens.Count.ShouldBe(world.Tokens.Count);
    }

    [Theory]
    [InlineData("18.10", false)]
    [InlineData("18.11", true)]
    public void After_a_trial_service_accounts_are_those_of_the_Free_tier(string release, bool allowed)
    {
        var world = At(Trial(release), Today.AddDays(10));
        var group = new ResourceRef(ResourceKind.Group, 1);
        world.CanManageServiceAccounts(group, world.FindUser("mara")).ShouldBe(allowed);
    }

    [Fact]
    public void A_trial_that_has_ended_in_the_file_has_ended_in_the_world()
    {
        var world = Reading.Load($$"""
            edition: gitlab.com/ultimate/18.11
            groups: [ { path: acme, trial: true, trialEnds: {{Today:yyyy-MM-dd}} } ]
            """).World;
        TierOf(world, "acme").ShouldBe(Tier.Free);
        SubscriptionEnds.Due(world, Start, Start.AddYears(9)).ShouldBeEmpty();
    }

    [Fact]
    public void A_trial_licence_leaves_the_Free_tier_and_blocks_nothing()
    {
        var world = Licensed("self-managed/ultimate/18.2", trial: true);
        At(world, Today.AddDays(10).AddTicks(-1)).Edition.Tier.ShouldBe(Tier.Ultimate);
        var after = At(world, Today.AddDays(10));
        after.Edition.Tier.ShouldBe(Tier.Free);
        after.Licence!.Plan.ShouldBe(Tier.Ultimate);
        after.Licence.BlocksPushesAt(after.Edition.Version).ShouldBeNull();
    }

    [Theory]
    [InlineData("15.11", 24)]
    [InlineData("18.2", 24)]
    [InlineData("18.4", 10)]
    [InlineData("19.1", 10)]
    public void A_licence_keeps_its_tier_and_blocks_pushes_after_the_grace_of_its_release(string release, int days)
    {
        var world = Licensed($"self-managed/premium/{release}", trial: false);
        var due = SubscriptionEnds.Due(world, Start, Start.AddYears(1));
        due.Select(end => (end.GetType(), (end.At - Today).Days))
            .ShouldBe([(typeof(DueLicenceEnd), 10), (typeof(DuePushBlock), days)]);
        At(world, Start.AddYears(1)).Edition.ShouldBe(world.Edition);
    }

    [Fact]
    public void Another_tier_is_another_licence_and_another_release_is_the_same()
    {
        var world = Licensed("self-managed/premium/18.2", trial: false);
        Edition To(string text) => Edition.Parse(text);
        world.Apply(new Configure(To("self-managed/premium/18.11"), null, null)).World.Licence.ShouldBe(world.Licence);
        world.Apply(new Configure(To("self-managed/free/18.11"), null, null)).World.Licence.ShouldBeNull();
    }

    private static Tier TierOf(World world, string group) => world.EditionOf(world.FindGroup(group)).Tier;

    private static World At(World world, DateTimeOffset now) => new PassTime(now).ApplyTo(world).World;

    private static World Trial(string release = "18.11") => Reading.Load($$"""
        edition: gitlab.com/premium/{{release}}
        users: [ { username: mara } ]
        groups: [ { path: acme, trial: true, trialEnds: {{InTenDays}}, members: { mara: owner } }, { path: acme/deep }, { path: other } ]
        projects: [ { path: acme/shop } ]
        tokens: [ { kind: project, project: acme/shop, name: ci, scopes: [api], expiresAt: never } ]
        """).World;

    private static World Licensed(string edition, bool trial) =>
        Reading.Load($"edition: {edition}\nlicenseEnds: {InTenDays}\nlicenseTrial: {(trial ? "true" : "false")}").World;
}
