using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.ReqnrollXunit;

internal sealed class ScenarioDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        try
        {
            return
            [
                .. from scenario in Load(testMethod).Scenarios
                   select new ScenarioTestCase(diagnostics, new ScenarioTestMethod(testMethod, scenario.Title), scenario.Line),
            ];
        }
        catch (FeatureSyntaxException error)
        {
            return
            [
                new ExecutionErrorTestCase(
                    diagnostics, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, testMethod, error.Message),
            ];
        }
    }

    public static FeatureFile Load(ITestMethod testMethod)
    {
        var method = testMethod.Method.ToRuntimeMethod();
        var attribute = testMethod.Method.GetCustomAttributes(typeof(ScenariosAttribute)).Single();
        var path = attribute.GetNamedArgument<string>(nameof(ScenariosAttribute.Path));
        return FeatureFile.Load(method.Module.Assembly, path);
    }
}
