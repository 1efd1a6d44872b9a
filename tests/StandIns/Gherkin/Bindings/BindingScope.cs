using Reqnroll;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>Where a binding holds: all that is given must be so.</summary>
internal sealed record BindingScope(string? Tag, string? Feature, string? Scenario)
{
    public static BindingScope Everywhere { get; } = new(null, null, null);

    public static BindingScope Of(ScopeAttribute scope) => new(scope.Tag?.TrimStart('@'), scope.Feature, scope.Scenario);

    /// <summary>How many of the conditions hold; null when one does not. The closer scope wins.</summary>
    public int? Closeness(Feature feature, Scenario? scenario)
    {
        var tags = scenario?.Info.CombinedTags ?? feature.Tags;
        if (Tag is not null && !tags.Contains(Tag, StringComparer.Ordinal))
            return null;
        if (Feature is not null && !Feature.Equals(feature.Title, StringComparison.OrdinalIgnoreCase))
            return null;
        if (Scenario is not null && !Scenario.Equals(scenario?.Info.Title, StringComparison.OrdinalIgnoreCase))
            return null;
        return new[] { Tag, Feature, Scenario }.Count(condition => condition is not null);
    }
}
