using Reqnroll.BoDi;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>How an instance is made; <paramref name="make"/> is told whether it is shared.</summary>
internal sealed class Registration(Func<bool, object> make) : IStrategyRegistration
{
    public bool IsShared { get; private set; } = true;

    public object Make() => make(IsShared);

    public IStrategyRegistration InstancePerDependency() => With(isShared: false);

    public IStrategyRegistration InstancePerContext() => With(isShared: true);

    private Registration With(bool isShared)
    {
        IsShared = isShared;
        return this;
    }
}
