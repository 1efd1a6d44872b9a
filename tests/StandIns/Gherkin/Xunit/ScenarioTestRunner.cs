using System.Diagnostics;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>Runs the scenario where xunit would call the method.</summary>
internal sealed class ScenarioTestRunner(
    ITest test,
    IMessageBus messageBus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    string skipReason,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestRunner(test, messageBus, testClass, constructorArguments, testMethod, [], skipReason, [], aggregator, cancellation)
{
    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
    {
        var feature = ConstructorArguments.OfType<FeatureRun>().Single();
        var clock = Stopwatch.StartNew();
        var result = await feature.RunAsync(((ScenarioTestCase)TestCase).Scenario);
        foreach (var failure in result.Failures)
            aggregator.Add(new ScenarioFailedException(failure));
        return Tuple.Create((decimal)clock.Elapsed.TotalSeconds, result.Output);
    }
}
