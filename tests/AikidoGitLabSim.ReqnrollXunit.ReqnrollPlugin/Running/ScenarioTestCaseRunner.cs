using Xunit.Sdk;

namespace AikidoGitLabSim.ReqnrollXunit;

internal sealed class ScenarioTestCaseRunner(
    ScenarioTestCase testCase,
    object[] constructorArguments,
    IMessageBus messageBus,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestCaseRunner(
        testCase, testCase.DisplayName, testCase.SkipReason, constructorArguments, [], messageBus, aggregator, cancellation)
{
    protected override async Task<RunSummary> RunTestAsync()
    {
        var bus = new ScenarioMessageBus(MessageBus);
        var test = CreateTest(TestCase, DisplayName);
        var runner = new ScenarioTestRunner(
            test,
            bus,
            TestClass,
            ConstructorArguments,
            TestMethod,
            SkipReason,
            new ExceptionAggregator(Aggregator),
            CancellationTokenSource);
        var summary = await runner.RunAsync();
        if (bus.WasSkipped)
            (summary.Failed, summary.Skipped) = (summary.Failed - 1, summary.Skipped + 1);
        return summary;
    }
}
