using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.StandIns.Gherkin;

internal sealed class ScenarioDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        try
        {
            var feature = Load(testMethod.TestClass);
            return [.. feature.Scenarios.Select(scenario => new ScenarioTestCase(diagnostics, testMethod, feature, scenario))];
        }
        catch (FeatureSyntaxException error)
        {
            return [new ExecutionErrorTestCase(diagnostics, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, testMethod, error.Message)];
        }
    }

    public static Feature Load(ITestClass testClass)
    {
        var type = testClass.Class.ToRuntimeType();
        return FeatureReader.Load(type.Assembly, type.GetCustomAttribute<FeatureAttribute>()!.Path);
    }
}
