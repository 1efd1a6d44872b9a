using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Tests.GitLab.Tokens;

public sealed class Expiry
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2026-11-21T23:59:59.9999999Z", false)]
    [InlineData("2026-11-22T00:00:00Z", true)]
    [InlineData("2026-11-22T01:00:00+02:00", false)]
    [InlineData("2026-11-21T23:00:00-02:00", true)]
    [InlineData("2026-11-23T00:00:00Z", true)]
    public void A_token_is_dead_from_midnight_UTC_of_its_day(string now, bool expired)
    {
        var token = Token() with { ExpiresAt = Today };
        token.IsExpired(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(expired);
        token.IsActive(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(!expired);
    }

    [Fact]
    public void Without_a_date_it_lives_until_it_is_revoked()
    {
        Token().IsActive(DateTimeOffset.MaxValue).ShouldBeTrue();
        (Token() with { Revoked = true }).IsActive(DateTimeOffset.MinValue).ShouldBeFalse();
    }

    [Theory]
    [InlineData("self-managed/free/15.11", true, false)]
    [InlineData("self-managed/free/16.0", true, true)]
    [InlineData("self-managed/free/17.2", false, true)]
    [InlineData("self-managed/free/17.3", true, true)]
    [InlineData("self-managed/free/17.3", false, false)]
    [InlineData("dedicated/ultimate/18.11", false, false)]
    [InlineData("gitlab.com/premium/18.11", false, true)]
    public void A_date_is_required_by_release_setting_and_offering(string edition, bool setting, bool required)
    {
        var world = World(edition, new() { RequireTokenExpiry = setting });
        foreach (var kind in new[] { TokenKind.Personal, TokenKind.Group, TokenKind.Project, TokenKind.Impersonation,
            TokenKind.FineGrained })
        {
            TokenExpiry.IsRequired(world, kind).ShouldBe(required);
            TokenExpiry.Default(world, kind, Today).ShouldBe(required ? Today.AddDays(365) : null);
        }
    }

    [Theory]
    [InlineData("self-managed/premium/16.1", true, true)]
    [InlineData("gitlab.com/premium/18.11", false, false)]
    [InlineData("self-managed/premium/18.11", false, false)]
    [InlineData("self-managed/premium/15.11", true, false)]
    public void Service_accounts_have_a_setting_of_their_own(string edition, bool setting, bool required) =>
        TokenExpiry.IsRequired(World(edition, new() { RequireTokenExpiry = !setting, ServiceAccountTokenExpiry = setting }),
            TokenKind.ServiceAccount).ShouldBe(required);

    [Theory]
    [InlineData("self-managed/free/16.0", false, 365, "must expire in 365 days")]
    [InlineData("self-managed/free/17.2", false, 365, "must expire in 365 days")]
    [InlineData("self-managed/free/17.3", false, 365, "must be before 2027-11-22")]
    [InlineData("self-managed/free/17.5", true, 365, "must be before 2027-11-22")]
    [InlineData("self-managed/free/17.6", true, 400, "must be before 2027-12-27")]
    [InlineData("gitlab.com/premium/19.6", true, 400, "must be before 2027-12-27")]
    public void The_farthest_date_is_accepted_and_the_day_after_is_not(string edition, bool flag, int days, string text)
    {
        var world = World(edition, new() { BufferedTokenExpirationLimit = flag });
        TokenExpiry.Check(world, TokenKind.Personal, Today.AddDays(days), Today).ShouldBeNull();
        var problem = TokenExpiry.Check(world, TokenKind.Personal, Today.AddDays(days + 1), Today).ShouldNotBeNull();
        problem.Sentence.ShouldBe($"Expires at {text}");
    }

    [Fact]
    public void Where_no_date_is_required_none_is_too_far()
    {
        var world = World("self-managed/free/18.11", new() { RequireTokenExpiry = false });
        TokenExpiry.Check(world, TokenKind.Personal, DateOnly.MaxValue, Today).ShouldBeNull();
        TokenExpiry.Check(World("self-managed/free/15.11", new()), TokenKind.Personal, DateOnly.MaxValue, Today).ShouldBeNull();
    }

    [Fact]
    public void An_administrator_may_set_a_shorter_life()
    {
        var world = World("self-managed/ultimate/18.11", new() { MaxTokenLifetimeDays = 30 });
        TokenExpiry.Default(world, TokenKind.Personal, Today).ShouldBe(Today.AddDays(30));
        TokenExpiry.Check(world, TokenKind.Personal, Today.AddDays(31), Today)!.Text.ShouldBe("must be before 2026-12-22");
    }

    private static World World(string edition, WorldSettings settings) =>
        AikidoGitLabSim.GitLab.Worlds.World.Empty with { Edition = Edition.Parse(edition), Settings = settings };

    private static AccessToken Token() => new()
    {
        Id = 1, Kind = TokenKind.Personal, UserId = 1, Name = "t", Scopes = ScopeSet.Of("api"), Digest = TokenDigest.Of("x"),
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
