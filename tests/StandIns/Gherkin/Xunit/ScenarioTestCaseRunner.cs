using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.StandIns.Gherkin;

internal sealed class ScenarioTestCaseRunner(
    ScenarioTestCase testCase,
    object[] constructorArguments,
    IMessageBus messageBus,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestCaseRunner(testCase, testCase.DisplayName, testCase.SkipReason, constructorArguments, [], messageBus, aggregator, cancellation)
{
    protected override XunitTestRunner CreateTestRunner(
        ITest test,
        IMessageBus messageBus,
        Type testClass,
        object[] constructorArguments,
        MethodInfo testMethod,
        object[] testMethodArguments,
        string skipReason,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource) =>
        new ScenarioTestRunner(test, messageBus, testClass, constructorArguments, testMethod, skipReason, new ExceptionAggregator(aggregator), cancellationTokenSource);
}
