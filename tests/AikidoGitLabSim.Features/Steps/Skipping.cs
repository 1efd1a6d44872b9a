using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Reqnroll.UnitTestProvider;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>Ends a scenario as skipped, visibly and with the reason.</summary>
public sealed class Skipping(ScenarioContext scenario)
{
    /// <summary>Why the scenario is skipped; null: it is not.</summary>
    public string? Reason { get; private set; }

    [DoesNotReturn]
    public void Skip(string reason)
    {
        Reason = reason;
        scenario.ScenarioContainer.Resolve<IUnitTestRuntimeProvider>().TestIgnore(reason);
        throw new UnreachableException();
    }
}
