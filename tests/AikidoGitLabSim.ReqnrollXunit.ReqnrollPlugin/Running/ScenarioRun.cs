using System.Globalization;
using System.Reflection;
using Reqnroll;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>Makes the calls that Reqnroll's generated code makes, in its order.</summary>
internal sealed class ScenarioRun(Assembly assembly, FeatureFile feature, Scenario scenario, ITestOutputHelper output)
{
    /// <summary>Where the first failure was, as a line of a stack trace; null without one.</summary>
    public string? FailedAt { get; private set; }

    public async Task RunAsync(ExceptionAggregator errors)
    {
        var runner = TestRunnerManager.GetTestRunnerForAssembly(assembly, featureHint: feature.Info);
        try
        {
            await StartFeatureAsync(runner);
            runner.OnScenarioInitialize(scenario.CreateInfo(), scenario.Rule);
            runner.ScenarioContext.ScenarioContainer.RegisterInstanceAs(output);
            await errors.RunAsync(() => RunStepsAsync(runner));
            await errors.RunAsync(runner.OnScenarioEndAsync);
            if (errors.HasExceptions)
                FailedAt ??= Place("after the scenario", scenario.Line);
        }
        finally
        {
            TestRunnerManager.ReleaseTestRunner(runner);
        }
    }

    private async Task StartFeatureAsync(ITestRunner runner)
    {
        FailedAt = Place("before the feature", 1);
        if (runner.FeatureContext is { } other && !ReferenceEquals(other.FeatureInfo, feature.Info))
            await runner.OnFeatureEndAsync();
        if (runner.FeatureContext is { BeforeFeatureHookFailed: true })
            throw new ReqnrollException("Scenario skipped because of previous before feature hook error");
        if (runner.FeatureContext is null)
            await runner.OnFeatureStartAsync(feature.Info);
        FailedAt = null;
    }

    private async Task RunStepsAsync(ITestRunner runner)
    {
        await runner.OnScenarioStartAsync();
        Note(runner, "before the scenario", scenario.Line);
        foreach (var step in scenario.Steps)
        {
            try
            {
                await step.RunAsync(runner);
            }
            finally
            {
                Note(runner, step.Sentence, step.Line);
            }
        }

        await runner.CollectScenarioErrorsAsync();
    }

    private void Note(ITestRunner runner, string what, int line)
    {
        if (runner.ScenarioContext.ScenarioExecutionStatus != ScenarioExecutionStatus.OK)
            FailedAt ??= Place(what, line);
    }

    private string Place(string what, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"   at {what} in {feature.Path}:line {line}");
}
