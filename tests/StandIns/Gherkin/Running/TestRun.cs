using System.Reflection;
using Reqnroll;
using Reqnroll.Bindings;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>One run over the features of an assembly; starts with its first scenario, so that a run of none runs no hook.</summary>
internal sealed class TestRun : IAsyncDisposable
{
    private readonly ObjectContainer _container = new();
    private readonly Lazy<Task> _start;

    public TestRun(BindingRegistry registry)
    {
        Registry = registry;
        _start = new Lazy<Task>(() => FireAsync(HookType.BeforeTestRun, _container, feature: null, scenario: null));
    }

    public BindingRegistry Registry { get; }

    public Task StartAsync() => _start.Value;

    public ObjectContainer NewContainer() => new(_container);

    public async Task FireAsync(HookType type, ObjectContainer container, Feature? feature, Scenario? scenario)
    {
        var hooks = Registry.Hooks.Where(hook => hook.Type == type && (feature is null || hook.Scope.Closeness(feature, scenario) is not null));
        foreach (var method in hooks.Select(hook => hook.Method).Distinct())
            await Invocation.CallAsync(method, container, [.. method.GetParameters().Select(parameter => container.Resolve(parameter.ParameterType))]);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_start.IsValueCreated)
            return;
        try
        {
            await FireAsync(HookType.AfterTestRun, _container, feature: null, scenario: null);
        }
        finally
        {
            await _container.DisposeAsync();
        }
    }
}
