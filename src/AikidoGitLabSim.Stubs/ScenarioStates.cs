using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Stubs;

/// <summary>The state that each scenario is in.</summary>
internal sealed class ScenarioStates
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);

    /// <summary>The state of a scenario.</summary>
    public string this[string name]
    {
        get
        {
            lock (_gate)
                return _states.GetValueOrDefault(name, ScenarioStep.Started);
        }
    }

    /// <summary>Takes a step, unless the scenario is in another state than the step requires. Of two requests at once only one takes
    /// it.</summary>
    public bool TryTake(ScenarioStep step)
    {
        lock (_gate)
        {
            if (step.Required is { } required && required != _states.GetValueOrDefault(step.Name, ScenarioStep.Started))
                return false;
            if (step.Next is { } next)
                _states[step.Name] = next;
            return true;
        }
    }

    /// <summary>Puts a scenario into a state.</summary>
    public void Set(string name, string state)
    {
        lock (_gate)
            _states[name] = state;
    }

    /// <summary>Puts all scenarios back to their start.</summary>
    public void Reset()
    {
        lock (_gate)
            _states.Clear();
    }
}
