using System.Runtime.ExceptionServices;
using Reqnroll.BoDi;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>What a container made, its children share; the container of the run is asked by features in parallel.</summary>
internal sealed class ObjectContainer(ObjectContainer? parent = null) : IObjectContainer, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Type, string?), Registration> _registered = [];
    private readonly Dictionary<(Type, string?), object> _made = [];
    private readonly Stack<object> _owned = [];
    private readonly Stack<Type> _path = [];

    public IStrategyRegistration RegisterTypeAs<TType, TInterface>(string? name = null)
        where TType : class, TInterface => Register<TInterface>(name, isShared => isShared && typeof(TType) != typeof(TInterface) ? Resolve(typeof(TType)) : Make(typeof(TType)));

    public void RegisterInstanceAs<TInterface>(TInterface instance, string? name = null, bool dispose = false)
        where TInterface : class
    {
        Register<TInterface>(name, _ => instance);
        _registered[(instance.GetType(), name)] = new Registration(_ => instance);
        if (dispose)
            _owned.Push(instance);
    }

    public IStrategyRegistration RegisterFactoryAs<TInterface>(Func<IObjectContainer, TInterface> factoryDelegate, string? name = null) =>
        Register<TInterface>(name, _ => Own(factoryDelegate(this)!));

    public IStrategyRegistration RegisterFactoryAs<TInterface>(Func<TInterface> factoryDelegate, string? name = null) =>
        RegisterFactoryAs(_ => factoryDelegate(), name);

    public bool IsRegistered<T>(string? name = null) => Holder((typeof(T), name)) is not null;

    public T Resolve<T>() => (T)Resolve(typeof(T));

    public T Resolve<T>(string name) => (T)Resolve(typeof(T), name);

    public object Resolve(Type type, string? name = null)
    {
        if (type == typeof(IObjectContainer))
            return this;
        var key = (type, name);
        lock (_lock)
        {
            if (Holder(key) is { } holder && holder != this)
                return holder.Resolve(type, name);
            var registration = _registered.GetValueOrDefault(key);
            if (registration is { IsShared: false })
                return registration.Make();
            if (!_made.TryGetValue(key, out var instance))
                _made[key] = instance = registration is null ? Make(type) : registration.Make();
            return instance;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Exception? first = null;
        while (_owned.TryPop(out var instance))
        {
            try
            {
                if (instance is IAsyncDisposable later)
                    await later.DisposeAsync();
                else
                    (instance as IDisposable)?.Dispose();
            }
#pragma warning disable CA1031 // the others must be disposed too; the first failure is thrown at the end
            catch (Exception error)
#pragma warning restore CA1031
            {
                first ??= error;
            }
        }

        if (first is not null)
            ExceptionDispatchInfo.Throw(first);
    }

    private Registration Register<TInterface>(string? name, Func<bool, object> make) => _registered[(typeof(TInterface), name)] = new Registration(make);

    private ObjectContainer? Holder((Type, string?) key)
    {
        lock (_lock)
            return _registered.ContainsKey(key) || _made.ContainsKey(key) ? this : parent?.Holder(key);
    }

    private object Make(Type type)
    {
        if (type.IsAbstract || type.IsInterface || type.IsPrimitive || type == typeof(string))
            throw new ObjectContainerException($"{type.FullName} cannot be made; register it in a hook{Path()}.");
        if (_path.Contains(type))
            throw new ObjectContainerException($"{type.FullName} needs itself{Path()}.");
        _path.Push(type);
        try
        {
            var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)
                ?? throw new ObjectContainerException($"{type.FullName} has no public constructor{Path()}.");
            return Own(Invocation.Create(constructor, [.. constructor.GetParameters().Select(parameter => Resolve(parameter.ParameterType))]));
        }
        finally
        {
            _path.Pop();
        }
    }

    private object Own(object instance)
    {
        _owned.Push(instance);
        return instance;
    }

    private string Path() => _path.Count == 0 ? string.Empty : $" (needed by {string.Join(" <- ", _path.Select(type => type.Name))})";
}
