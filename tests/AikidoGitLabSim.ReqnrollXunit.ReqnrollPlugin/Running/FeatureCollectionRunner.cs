using Reqnroll;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>Ends a feature after the last of its scenarios.</summary>
internal sealed class FeatureCollectionRunner(
    ITestCollection collection,
    IEnumerable<IXunitTestCase> testCases,
    IMessageSink diagnostics,
    IMessageBus messageBus,
    ITestCaseOrderer orderer,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestCollectionRunner(collection, testCases, diagnostics, messageBus, orderer, aggregator, cancellation)
{
    // Here and not after the class, because xunit drops what is thrown there.
    protected override async Task BeforeTestCollectionFinishedAsync()
    {
        foreach (var scenario in TestCases.OfType<ScenarioTestCase>().DistinctBy(testCase => testCase.Feature))
        {
            var assembly = scenario.TestMethod.Method.ToRuntimeMethod().Module.Assembly;
            await Aggregator.RunAsync(() => TestRunnerManager.ReleaseFeatureAsync(scenario.Feature.Info, assembly));
        }

        await base.BeforeTestCollectionFinishedAsync();
    }
}
