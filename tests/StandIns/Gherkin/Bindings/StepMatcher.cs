using Reqnroll;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>Finds the one step definition of a step: the text, the parameters, then the closest scope decide.</summary>
internal static class StepMatcher
{
    /// <summary>Null when the step is undefined. One whose text alone fits is found too, so that the conversion says what is wrong.</summary>
    public static StepMatch? Find(BindingRegistry registry, ArgumentConverter converter, Feature feature, Scenario scenario, Step step)
    {
        var byText = registry.Steps.Select(binding => StepMatch.Of(binding, step, feature, scenario)).OfType<StepMatch>()
            .GroupBy(match => match.Binding.Method).Select(matches => matches.MaxBy(match => match.Closeness)!).ToList();
        var fitting = byText.Where(match => Mismatch(converter, match) is null).ToList();
        if (fitting.Count == 0 && byText.Count > 1)
            throw new BindingException($"The text of '{step.Sentence}' fits, the parameters do not: {string.Join("; ", byText.Select(match => Mismatch(converter, match)))}");
        var closest = fitting.Where(match => match.Closeness == fitting.Max(other => other.Closeness)).ToList();
        return closest.Count > 1
            ? throw new BindingException($"Ambiguous step definitions found for step '{step.Sentence}': {string.Join(", ", closest.Select(match => MethodText.Of(match.Binding.Method)))}")
            : closest.SingleOrDefault() ?? byText.SingleOrDefault();
    }

    private static string? Mismatch(ArgumentConverter converter, StepMatch match)
    {
        var parameters = match.Binding.Method.GetParameters();
        if (parameters.Length != match.Arguments.Count)
            return $"{MethodText.Of(match.Binding.Method)} has {parameters.Length} parameters for {match.Arguments.Count} arguments";
        var wrong = parameters.Zip(match.Arguments).FirstOrDefault(pair => !converter.CanConvert(pair.Second, pair.First.ParameterType));
        return wrong.First is null
            ? null
            : $"{MethodText.Of(match.Binding.Method)} cannot take '{wrong.Second}' as {wrong.First.ParameterType.Name} {wrong.First.Name}";
    }
}
