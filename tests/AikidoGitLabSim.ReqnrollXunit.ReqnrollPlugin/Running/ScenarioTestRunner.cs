using System.Diagnostics;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>Runs the scenario where xunit would call the method.</summary>
internal sealed class ScenarioTestRunner(
    ITest test,
    ScenarioMessageBus bus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    string skipReason,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestRunner(test, bus, testClass, constructorArguments, testMethod, [], skipReason, [], aggregator, cancellation)
{
    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
    {
        var testCase = (ScenarioTestCase)TestCase;
        var output = new TestOutputHelper();
        output.Initialize(MessageBus, Test);
        var clock = Stopwatch.StartNew();
        var run = new ScenarioRun(TestClass.Assembly, testCase.Feature, testCase.Scenario, output);
        await aggregator.RunAsync(() => run.RunAsync(aggregator));
        bus.FailedAt = run.FailedAt;
        var written = output.Output;
        output.Uninitialize();
        return Tuple.Create((decimal)clock.Elapsed.TotalSeconds, written);
    }
}
