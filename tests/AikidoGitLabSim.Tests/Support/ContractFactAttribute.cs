using Xunit.Sdk;

namespace AikidoGitLabSim.Tests.Support;

/// <summary>A test of a contract. In a class that needs PostgreSQL, it is reported as skipped where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("AikidoGitLabSim.Tests.Support.ContractFactDiscoverer", "AikidoGitLabSim.Tests")]
internal sealed class ContractFactAttribute : FactAttribute;
