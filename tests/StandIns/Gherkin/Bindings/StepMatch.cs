using System.Text.RegularExpressions;
using Reqnroll;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>A step definition that a step fits, with the raw arguments: texts, then the doc string, then the table.</summary>
internal sealed record StepMatch(StepBinding Binding, IReadOnlyList<object> Arguments, int Closeness)
{
    public static StepMatch? Of(StepBinding binding, Step step, Feature feature, Scenario scenario)
    {
        if (binding.Type != step.Type || binding.Scope.Closeness(feature, scenario) is not { } closeness)
            return null;
        var match = binding.Pattern.Match(step.Text);
        return match.Success ? new StepMatch(binding, [.. ArgumentsOf(match, step)], closeness) : null;
    }

    private static IEnumerable<object> ArgumentsOf(Match match, Step step)
    {
        foreach (var group in match.Groups.Values.Skip(1).Where(group => group.Success))
            yield return group.Value;
        if (step.DocString is { } docString)
            yield return docString;
        if (step.Table() is { } table)
            yield return table;
    }
}
