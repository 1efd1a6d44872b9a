namespace Reqnroll.BoDi;

/// <summary>How often a registered type or factory makes an instance.</summary>
public interface IStrategyRegistration
{
    /// <summary>One for everybody who asks.</summary>
    IStrategyRegistration InstancePerDependency();

    /// <summary>One a container, as it is without a word.</summary>
    IStrategyRegistration InstancePerContext();
}
