using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>
/// Adds the place in the feature file to the stack of a failure, and reports a scenario that skips itself as skipped,
/// which xunit 2 cannot do.
/// </summary>
internal sealed class ScenarioMessageBus(IMessageBus bus) : IMessageBus
{
    // Frames between a step and the test, the same in every failure.
    private static readonly string[] Machinery =
    [
        "   at Reqnroll.",
        "   at AikidoGitLabSim.ReqnrollXunit.",
        "   at InvokeStub_",
        "   at System.Reflection.",
        "--- End of stack trace",
    ];

    /// <summary>Where the scenario failed, as a line of a stack trace.</summary>
    public string? FailedAt { get; set; }

    public bool WasSkipped { get; private set; }

    public bool QueueMessage(IMessageSinkMessage message) => bus.QueueMessage(message is ITestFailed failed ? Translate(failed) : message);

    public void Dispose()
    {
        // xunit owns the bus.
    }

    private IMessageSinkMessage Translate(ITestFailed failed)
    {
        WasSkipped = failed.ExceptionTypes[0] == typeof(SkippedException).FullName;
        if (WasSkipped)
            return new TestSkipped(failed.Test, failed.Messages[0]);
        var stacks = failed.StackTraces.ToArray();
        var own = Math.Max(0, Array.FindIndex(stacks, static stack => !string.IsNullOrEmpty(stack)));
        stacks[own] = $"{stacks[own]}\n{FailedAt}";
        stacks = [.. stacks.Select(static stack => string.Join('\n', (stack ?? "").Split('\n').Where(IsOfInterest)))];
        return new TestFailed(
            failed.Test,
            failed.ExecutionTime,
            failed.Output,
            failed.ExceptionTypes,
            failed.Messages,
            stacks,
            failed.ExceptionParentIndices);
    }

    private static bool IsOfInterest(string frame) =>
        frame.Length > 0 && !Array.Exists(Machinery, start => frame.StartsWith(start, StringComparison.Ordinal));
}
