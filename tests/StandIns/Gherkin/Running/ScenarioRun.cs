using System.Diagnostics;
using System.Globalization;
using Reqnroll;
using Reqnroll.Bindings;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>
/// One scenario: hooks, steps, disposal. After a failure the remaining steps are only looked up, so that all undefined steps
/// of a scenario are told at once.
/// </summary>
internal sealed class ScenarioRun
{
    private readonly TestRun _run;
    private readonly Feature _feature;
    private readonly Scenario _scenario;
    private readonly ObjectContainer _container;
    private readonly ScenarioContext _context;
    private readonly ArgumentConverter _converter;
    private readonly OutputHelper _output = new();
    private readonly List<Failure> _failures = [];

    public ScenarioRun(TestRun run, Feature feature, Scenario scenario, ObjectContainer container)
    {
        (_run, _feature, _scenario, _container) = (run, feature, scenario, container);
        _context = new ScenarioContext(scenario.Info, scenario.Rule, container);
        _converter = new ArgumentConverter(run.Registry, container);
        container.RegisterInstanceAs(_context);
        container.RegisterInstanceAs<IReqnrollOutputHelper>(_output);
    }

    public async Task<ScenarioResult> RunAsync()
    {
        await GuardAsync(_scenario.Line, "before the scenario", () => FireAsync(HookType.BeforeScenario));
        foreach (var step in _scenario.Steps)
            await RunAsync(step);
        await GuardAsync(_scenario.Line, "after the scenario", () => FireAsync(HookType.AfterScenario));
        await GuardAsync(_scenario.Line, "disposing what the scenario used", () => _container.DisposeAsync().AsTask());
        return new ScenarioResult(_context.ScenarioExecutionStatus, _failures, _output.Take());
    }

    private async Task RunAsync(Step step)
    {
        _context.StepContext = new ScenarioStepContext(new StepInfo(step.Type, step.Text, step.Table(), step.DocString));
        _output.WriteLine(step.Sentence);
        var failed = _context.ScenarioExecutionStatus != ScenarioExecutionStatus.OK;
        StepMatch? match = null;
        await GuardAsync(step.Line, step.Sentence, () =>
        {
            match = StepMatcher.Find(_run.Registry, _converter, _feature, _scenario, step) ?? throw new UndefinedStepException(step);
            return Task.CompletedTask;
        });
        if (match is not null && failed)
            _output.WriteLine("-> skipped because of previous errors");
        else if (match is not null)
            await ExecuteAsync(step, match);
        _context.StepContext = null;
    }

    private async Task ExecuteAsync(Step step, StepMatch match)
    {
        var clock = Stopwatch.StartNew();
        var parameters = match.Binding.Method.GetParameters();
        var arguments = new object?[parameters.Length];
        var converted = await GuardAsync(step.Line, step.Sentence, async () =>
        {
            for (var index = 0; index < arguments.Length; index++)
                arguments[index] = await _converter.ConvertAsync(match.Arguments[index], parameters[index].ParameterType);
        });
        if (!converted)
            return;
        var done = await GuardAsync(step.Line, step.Sentence, async () =>
        {
            await FireAsync(HookType.BeforeStep);
            await Invocation.CallAsync(match.Binding.Method, _container, arguments);
        });
        await GuardAsync(step.Line, $"after {step.Sentence}", () => FireAsync(HookType.AfterStep));
        if (done)
            _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"-> done: {MethodText.Of(match.Binding.Method)} ({clock.Elapsed.TotalSeconds:0.0}s)"));
    }

    private Task FireAsync(HookType type) => _run.FireAsync(type, _container, _feature, _scenario);

    private async Task<bool> GuardAsync(int line, string what, Func<Task> action)
    {
        try
        {
            await action();
            return true;
        }
#pragma warning disable CA1031 // whatever a binding throws is the result
        catch (Exception error)
#pragma warning restore CA1031
        {
            Fail(new Failure(_feature.Path, line, what, error));
            return false;
        }
    }

    private void Fail(Failure failure)
    {
        var status = failure.Status;
        _failures.Add(failure);
        _output.WriteLine($"-> {status}: {failure.Error.Message.Split('\n')[0]}");
        if (_context.StepContext is { } step)
            (step.Status, step.StepError) = (status, failure.Error);
        if (status <= _context.ScenarioExecutionStatus)
            return;
        _context.ScenarioExecutionStatus = status;
        _context.TestError = failure.Error;
    }
}
