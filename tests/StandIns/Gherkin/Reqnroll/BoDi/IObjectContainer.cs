namespace Reqnroll.BoDi;

/// <summary>Context injection: one instance per type and container; a container asks its parent for what was registered there.</summary>
public interface IObjectContainer
{
    IStrategyRegistration RegisterTypeAs<TType, TInterface>(string? name = null)
        where TType : class, TInterface;

    void RegisterInstanceAs<TInterface>(TInterface instance, string? name = null, bool dispose = false)
        where TInterface : class;

    IStrategyRegistration RegisterFactoryAs<TInterface>(Func<IObjectContainer, TInterface> factoryDelegate, string? name = null);

    IStrategyRegistration RegisterFactoryAs<TInterface>(Func<TInterface> factoryDelegate, string? name = null);

    T Resolve<T>();

    T Resolve<T>(string name);

    bool IsRegistered<T>(string? name = null);
}
