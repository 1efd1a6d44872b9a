using Reqnroll;
using Reqnroll.Bindings;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>One feature within a run; its scenarios run one after the other. Public because xunit hands it to the feature's class.</summary>
public sealed class FeatureRun : IAsyncDisposable
{
    private readonly TestRun _run;
    private readonly ObjectContainer _container;
    private readonly FeatureContext _context;
    private readonly OutputHelper _output = new();
    private readonly Lazy<Task> _start;

    internal FeatureRun(TestRun run, Feature feature)
    {
        (_run, Feature) = (run, feature);
        _container = run.NewContainer();
        var folder = System.IO.Path.GetDirectoryName(feature.Path) ?? string.Empty;
        _context = new FeatureContext(new FeatureInfo(feature.Title, feature.Description, folder, feature.Tags), _container);
        _container.RegisterInstanceAs(_context);
        _container.RegisterInstanceAs<IReqnrollOutputHelper>(_output);
        _start = new Lazy<Task>(StartAsync);
    }

    internal Feature Feature { get; }

    public async ValueTask DisposeAsync()
    {
        if (!_start.IsValueCreated)
            return;
        try
        {
            await _run.FireAsync(HookType.AfterFeature, _container, Feature, scenario: null);
        }
        finally
        {
            await _container.DisposeAsync();
        }
    }

    internal async Task<ScenarioResult> RunAsync(Scenario scenario)
    {
        try
        {
            await _start.Value;
        }
#pragma warning disable CA1031 // whatever a hook throws is the result
        catch (Exception error)
#pragma warning restore CA1031
        {
            // As in Reqnroll: what is wrong with bindings is told by every scenario; of a feature's hook the first tells, the others that they did not begin.
            var isOfHook = _run.Registry.Errors.Count == 0 && _run.StartAsync().IsCompletedSuccessfully;
            var told = !isOfHook || _context.TestError is null ? error : new ReqnrollException("Scenario skipped because of previous before feature hook error", error);
            _context.TestError ??= error;
            var failure = new Failure(Feature.Path, scenario.Line, "before the feature", told);
            return new ScenarioResult(failure.Status, [failure], _output.Take());
        }

        var result = await new ScenarioRun(_run, Feature, scenario, new ObjectContainer(_container)).RunAsync();
        return result with { Output = _output.Take() + result.Output };
    }

    private async Task StartAsync()
    {
        if (_run.Registry.Errors.Count > 0)
            throw new BindingException("Binding error(s) found:\n" + string.Join('\n', _run.Registry.Errors));
        await _run.StartAsync();
        await _run.FireAsync(HookType.BeforeFeature, _container, Feature, scenario: null);
    }
}
