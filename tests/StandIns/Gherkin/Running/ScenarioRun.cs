using System.Diagnostics;
using Reqnroll;
using Reqnroll.Bindings;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>
/// One scenario: hooks, steps, disposal. After a failure the remaining steps are only looked up, so that all undefined steps
/// of a scenario are told at once; after a failed hook behind a step there are no more steps.
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
        await TryAsync(_scenario.Line, "before the scenario", () => FireAsync(HookType.BeforeScenario));
        foreach (var step in _scenario.Steps)
        {
            _context.StepContext = new ScenarioStepContext(new StepInfo(step.Type, step.Text, step.Table(), step.DocString));
            var goesOn = await RunAsync(step);
            _context.StepContext = null;
            if (!goesOn)
                break;
        }

        await TryAsync(_scenario.Line, "after the scenario", () => FireAsync(HookType.AfterScenario));
        await TryAsync(_scenario.Line, "disposing what the scenario used", () => _container.DisposeAsync().AsTask());
        return new ScenarioResult(_context.ScenarioExecutionStatus, _failures, _output.Take());
    }

    private async Task<bool> RunAsync(Step step)
    {
        _output.WriteLine(StepOutput.Of(step));
        var failed = _context.ScenarioExecutionStatus != ScenarioExecutionStatus.OK;
        StepMatch? match = null;
        object?[] arguments = [];
        var failure = await TryAsync(step.Line, step.Sentence, async () =>
        {
            match = StepMatcher.Find(_run.Registry, _converter, _feature, _scenario, step) ?? throw new UndefinedStepException(step);
            if (!failed)
                arguments = await _converter.ConvertAsync(match);
        });
        if (failure is null && !failed)
            return await ExecuteAsync(step, match!, arguments);
        _output.WriteLine(failure is null ? "-> skipped because of previous errors" : StepOutput.Of(failure, string.Empty, TimeSpan.Zero));
        return true;
    }

    private async Task<bool> ExecuteAsync(Step step, StepMatch match, object?[] arguments)
    {
        var call = MethodText.Of(match.Binding.Method, arguments);
        var clock = new Stopwatch();
        var failure = await TryAsync(step.Line, step.Sentence, async () =>
        {
            await FireAsync(HookType.BeforeStep);
            clock.Start();
            await Invocation.CallAsync(match.Binding.Method, _container, arguments);
        });
        _output.WriteLine(failure is null ? StepOutput.Done(call, clock.Elapsed) : StepOutput.Of(failure, call, clock.Elapsed));
        return await TryAsync(step.Line, $"after {step.Sentence}", () => FireAsync(HookType.AfterStep)) is null;
    }

    private Task FireAsync(HookType type) => _run.FireAsync(type, _container, _feature, _scenario);

    private async Task<Failure?> TryAsync(int line, string what, Func<Task> action)
    {
        try
        {
            await action();
            return null;
        }
#pragma warning disable CA1031 // whatever a binding throws is the result
        catch (Exception error)
#pragma warning restore CA1031
        {
            var failure = new Failure(_feature.Path, line, what, error);
            Note(failure);
            return failure;
        }
    }

    private void Note(Failure failure)
    {
        _failures.Add(failure);
        // As in Reqnroll, hooks see no error where a step is undefined, only the status.
        var error = failure.Error is UndefinedStepException ? null : failure.Error;
        if (_context.StepContext is { } step)
            (step.Status, step.StepError) = (failure.Status, error);
        if (failure.Status <= _context.ScenarioExecutionStatus)
            return;
        _context.ScenarioExecutionStatus = failure.Status;
        _context.TestError = error ?? _context.TestError;
    }
}
