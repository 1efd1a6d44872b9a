using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>When trials and licences end: at 00:00 UTC of their date (<c>doc/subscriptions/manage_subscription.md</c>,
/// <c>doc/administration/license_file.md</c>).</summary>
public static class SubscriptionEnds
{
    /// <summary>What ends in a time if nothing else changes, in order.</summary>
    /// <param name="world">The world.</param>
    /// <param name="after">The start, itself not included.</param>
    /// <param name="until">The end, itself included.</param>
    public static ImmutableArray<DueEvent> Due(World world, DateTimeOffset after, DateTimeOffset until) =>
        [.. (world.Edition.Offering switch
        {
            Offering.GitLabCom => Trials(world, after),
            Offering.SelfManaged when world.Licence is { } licence => Stages(world, licence, after),
            _ => [],
        }).Where(due => due.At > after && due.At <= until).OrderBy(due => due.At)];

    private static IEnumerable<DueEvent> Trials(World world, DateTimeOffset after) =>
        from trial in world.Groups.Rows
        where trial is { IsOnTrial: true, TrialEnds: not null }
        select new DueTrialEnd(NotBefore(trial, after), trial);

    // A trial whose date has passed, in a world that became GitLab.com later, ends at the next midnight.
    private static DateTimeOffset NotBefore(Group trial, DateTimeOffset after)
    {
        var end = new DateTimeOffset(trial.TrialEnds.GetValueOrDefault(), TimeOnly.MinValue, TimeSpan.Zero);
        return end > after ? end : new DateTimeOffset(after.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
    }

    private static IEnumerable<DueEvent> Stages(World world, InstanceLicence licence, DateTimeOffset after)
    {
        yield return new DueLicenceEnd(licence.EndsAt, licence);
        if (licence.BlocksPushesAt(world.Edition.Version) is { } blocked)
            yield return new DuePushBlock(blocked, licence);
    }
}
