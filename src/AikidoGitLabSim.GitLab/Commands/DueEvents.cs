using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Everything that GitLab does by itself in a time.</summary>
internal static class DueEvents
{
    /// <summary>The events of a time if nothing else changes, in order.</summary>
    /// <param name="world">The world.</param>
    /// <param name="after">The start, itself not included.</param>
    /// <param name="until">The end, itself included.</param>
    public static ImmutableArray<DueEvent> Between(World world, DateTimeOffset after, DateTimeOffset until)
    {
        var deletions = BotDeletions.Due(world, after, until);
        return
        [
            .. SubscriptionEnds.Due(world, after, until)
                .Concat(deletions)
                .Concat(ExpiryMails.Due(world, after, until, deletions).GroupBy(due => (due.At, due.Notice))
                    .Select(run => new DueMails(run.Key.At, run.Key.Notice, [.. run])))
                .OrderBy(due => due.At),
        ];
    }
}
