using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The edition that this run is about (<c>SIM_EDITION</c>), and which scenarios run on it.</summary>
/// <remarks>
/// A row of an outline with a column <c>edition</c> is bound to that edition. All other scenarios run on the edition under test,
/// unless a tag such as <c>@on:gitlab.com/premium|ultimate/16.3..</c> limits them to others.
/// </remarks>
public static class EditionUnderTest
{
    private const string Variable = "SIM_EDITION";
    private const string Column = "edition";
    private const string Limit = "on:";

    /// <summary>The edition that the environment names; null: each scenario runs on its own.</summary>
    /// <exception cref="InvalidOperationException">The variable does not name an edition.</exception>
    public static string? FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } written)
            return null;
        try
        {
            return EditionName.Resolve(written);
        }
        catch (FormatException problem)
        {
            throw new InvalidOperationException($"{Variable}: {problem.Message}", problem);
        }
    }

    /// <summary>The edition that a scenario runs on.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="written">The edition that its text names.</param>
    public static string Of(ScenarioInfo scenario, string written) =>
        BoundTo(scenario) is null && FromEnvironment() is { } edition ? edition : EditionName.Resolve(written);

    /// <summary>Why a scenario does not run on an edition; null: it does.</summary>
    public static string? WhyNot(ScenarioInfo scenario, string edition)
    {
        if (BoundTo(scenario) is { } bound)
            return bound == edition ? null : $"its row is about {bound}";
        var tags = scenario.CombinedTags;
        var limits = tags.Where(tag => tag.StartsWith(Limit, StringComparison.Ordinal)).Select(tag => tag[Limit.Length..]).ToArray();
        if (limits.Length > 0 && !limits.Any(limit => EditionRange.Parse(limit).Contains(edition)))
            return $"it applies to {string.Join(" and ", limits)} only";
        var statements = OwnCatalogue.Own.Statements.Where(statement => tags.Contains(statement.Id, StringComparer.Ordinal)).ToArray();
        return statements.Length > 0 && !statements.Any(statement => statement.Verdicts.Any(row => row.Range.Contains(edition)))
            ? $"{OwnCatalogue.Path} has no verdict on {string.Join(", ", statements.Select(statement => statement.Id))} for it"
            : null;
    }

    private static string? BoundTo(ScenarioInfo scenario) =>
        scenario.Arguments[Column] is string written ? EditionName.Resolve(written) : null;
}
