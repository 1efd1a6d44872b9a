using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Incidents;

/// <summary>The tokens of GitLab.com that never had an end date expired together on 14 May 2024.</summary>
internal static class MassExpiry
{
    private const int Retries = 30;
    private const int RetriesAfter = 500;

    /// <summary>The incident. The date is the next day of the world.</summary>
    public static Incident Incident { get; } = new(
        "mass-expiry-2024-05-14",
        "GitLab.com: all tokens without an end date expired at midnight; clients that retried were banned",
        "gitlab.com/gitlab-com/gl-infra/production/-/issues/18003",
        [
            new("The evening before: tokens without an end date end at midnight", "Everything works; the token's expires_at is tomorrow",
                (world, now) => EndlessTokens.Ending(
                    Banning(world, Retries, 3, 60) with { Edition = EndlessTokens.At(world, Offering.GitLabCom, "16.11") }, now,
                    EndlessTokens.Day(now).AddDays(1))),
            new("Midnight UTC",
                "The API answers 401, Token is expired; git fails to authenticate, and after 30 failures in 3 minutes all git requests of "
                    + "the address are answered 403 for one hour",
                (world, _) => world, EndlessTokens.Midnight),
            new("GitLab raises the limit to 500 failures in 1 minute and shortens the ban to 15 minutes",
                "Expired tokens are still refused; an address that is banned already stays banned until its hour is over",
                (world, _) => Banning(world, RetriesAfter, 1, 15)),
            new("One hour later", "The ban is over; git works again with a new token", (world, _) => world, now => now.AddHours(1)),
        ]);

    private static World Banning(World world, int failures, int minutes, int ban) => world with
    {
        Settings = world.Settings with
        {
            FailedGitAuthentications = failures,
            FailedGitAuthenticationMinutes = minutes,
            FailedGitAuthenticationBanMinutes = ban,
        },
    };
}
