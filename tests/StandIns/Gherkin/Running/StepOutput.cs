using System.Globalization;
using Reqnroll;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>What the output tells of a step, in Reqnroll's words: its text and what became of it.</summary>
internal static class StepOutput
{
    public static string Of(Step step)
    {
        var below = $"{step.DocString}\n{step.Table()}".Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"\n  {line.TrimEnd()}");
        return step.Sentence + string.Concat(below);
    }

    public static string Done(string call, TimeSpan time) => $"-> done: {call} {Seconds(time)}";

    public static string Of(Failure failure, string call, TimeSpan time) => failure.Status switch
    {
        ScenarioExecutionStatus.StepDefinitionPending => $"-> pending: {call}: {failure.Error.Message}",
        ScenarioExecutionStatus.UndefinedStep => $"-> undefined: {failure.Error.Message}",
        ScenarioExecutionStatus.BindingError => $"-> binding error: {failure.Error.Message}",
        _ => $"-> error: {failure.Error.Message} {Seconds(time)}",
    };

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"({time.TotalSeconds:0.0}s)");
}
