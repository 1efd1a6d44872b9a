using Xunit;
using Xunit.Sdk;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>On the one method of a feature's class; xunit finds a test per scenario there.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("AikidoGitLabSim.StandIns.Gherkin." + nameof(ScenarioDiscoverer), "AikidoGitLabSim.StandIns.Gherkin")]
public sealed class ScenariosAttribute : FactAttribute;
