using Xunit;
using Xunit.Sdk;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>On the method of the class that the build writes for a feature file: xunit finds one test per scenario there.</summary>
/// <param name="path">The feature file, from the repository's root.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("AikidoGitLabSim.ReqnrollXunit." + nameof(ScenarioDiscoverer), "AikidoGitLabSim.ReqnrollXunit.ReqnrollPlugin")]
public sealed class ScenariosAttribute(string path) : FactAttribute
{
    public string Path { get; } = path;
}
