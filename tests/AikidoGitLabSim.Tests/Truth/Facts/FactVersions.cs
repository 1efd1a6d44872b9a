using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>The releases in which a fact is asked: both ends of its range, as far as they are simulated.</summary>
internal static class FactVersions
{
    /// <summary>Whether a fact had ceased to hold before the oldest simulated release; the simulator refuses to be such a
    /// release.</summary>
    public static bool EndsBeforeSimulated(Fact fact) => fact.Until is { } until && GitLabVersion.Parse(until) < GitLabVersion.Oldest;

    public static IEnumerable<string> Of(Fact fact)
    {
        if (fact.Problem is not null)
            return [GitLabVersion.Newest.ToString()];
        var until = fact.Until is null ? GitLabVersion.Newest : GitLabVersion.Parse(fact.Until);
        var since = fact.Since is null ? GitLabVersion.Oldest : GitLabVersion.Parse(fact.Since);

        // A range that ended before the oldest simulated release can only be asked where it held.
        if (since < GitLabVersion.Oldest && until >= GitLabVersion.Oldest)
            since = GitLabVersion.Oldest;
        return new[] { since, until }.Distinct().Select(version => version.ToString());
    }
}
