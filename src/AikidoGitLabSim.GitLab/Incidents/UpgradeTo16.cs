using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Incidents;

/// <summary>The upgrade to 16.0 gave every token an end date.</summary>
internal static class UpgradeTo16
{
    /// <summary>The incident.</summary>
    public static Incident Incident { get; } = new(
        "upgrade-16.0",
        "The upgrade to 16.0 gave every token without an end date one: a year after the upgrade they expired together",
        "doc/user/profile/personal_access_tokens.md, warning; gitlab-org/gitlab issue 392855",
        [
            new("15.11: tokens need no end date", "Everything works; the token's expires_at is null",
                (world, now) => EndlessTokens.Ending(
                    world with { Edition = EndlessTokens.At(world, Offering.SelfManaged, "15.11") }, now, end: null)),
            new("The upgrade to 16.0", "Everything works; the token's expires_at is in 365 days, and new tokens have to have a date, too",
                (world, now) => EndlessTokens.Ending(
                    world with { Edition = EndlessTokens.At(world, Offering.SelfManaged, "16.0") }, now,
                    EndlessTokens.Day(now).AddDays(365))),
            new("A year later", "The API answers 401, Token is expired; git fails to authenticate", (world, _) => world,
                now => now.AddDays(365)),
        ]);
}
