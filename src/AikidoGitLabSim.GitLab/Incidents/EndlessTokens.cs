using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Incidents;

/// <summary>The tokens without an end date. Where a world has none, all of its active tokens count: the incidents are about such
/// tokens.</summary>
internal static class EndlessTokens
{
    /// <summary>The world in which they have an end date, or none.</summary>
    public static World Ending(World world, DateTimeOffset now, DateOnly? end)
    {
        var active = world.Tokens.Rows.Where(token => token.IsActive(now) && token.Kind != TokenKind.OAuth).ToList();
        var endless = active.Where(token => token.ExpiresAt is null).ToList();
        return (endless.Count > 0 ? endless : active)
            .Aggregate(world, (next, token) => next.WithToken(token with { ExpiresAt = end, Notices = null }));
    }

    /// <summary>The same tier of an offering at another release.</summary>
    public static Edition At(World world, Offering offering, string version) =>
        world.Edition with { Offering = offering, Version = GitLabVersion.Parse(version) };

    /// <summary>The next midnight, UTC.</summary>
    public static DateTimeOffset Midnight(DateTimeOffset now) => new(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);

    /// <summary>The day of a time, UTC.</summary>
    public static DateOnly Day(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);
}
