using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>Gives the class of a feature its <see cref="FeatureRun"/>, as a fixture, and ends it after the last scenario.</summary>
internal sealed class FeatureCollectionRunner(
    TestRun run,
    ITestCollection collection,
    IEnumerable<IXunitTestCase> testCases,
    IMessageSink diagnostics,
    IMessageBus messageBus,
    ITestCaseOrderer orderer,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestCollectionRunner(collection, testCases, diagnostics, messageBus, orderer, aggregator, cancellation)
{
    private readonly List<FeatureRun> _features = [];

    protected override Task<RunSummary> RunTestClassAsync(ITestClass testClass, IReflectionTypeInfo @class, IEnumerable<IXunitTestCase> testCases)
    {
        if (testCases.OfType<ScenarioTestCase>().FirstOrDefault() is { } first)
        {
            _features.Add(new FeatureRun(run, first.Feature));
            CollectionFixtureMappings[typeof(FeatureRun)] = _features[^1];
        }

        return base.RunTestClassAsync(testClass, @class, testCases);
    }

    // Here and not after the class, else xunit drops what the hooks throw.
    protected override async Task BeforeTestCollectionFinishedAsync()
    {
        foreach (var feature in _features)
            await Aggregator.RunAsync(() => feature.DisposeAsync().AsTask());
        await base.BeforeTestCollectionFinishedAsync();
    }
}
