using System.Reflection;
using AikidoGitLabSim.Support.Postgres;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("AikidoGitLabSim.Tests.Support.WatchedTestFramework", "AikidoGitLabSim.Tests")]

namespace AikidoGitLabSim.Tests.Support;

/// <summary>xunit, and at the end a failure when a simulator did not handle an exception, whichever test it was in.</summary>
public sealed class WatchedTestFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkExecutor(assembly, sources, messages)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var runner = new Runner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class Runner(
        ITestAssembly assembly, IEnumerable<IXunitTestCase> cases, IMessageSink messages, IMessageSink execution,
        ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, cases, messages, execution, options)
    {
        private UnhandledWatch? _watch;

        protected override Task AfterTestAssemblyStartingAsync()
        {
            _watch = new UnhandledWatch();
            return base.AfterTestAssemblyStartingAsync();
        }

        protected override Task BeforeTestAssemblyFinishedAsync()
        {
            foreach (var text in _watch?.Found ?? [])
                Aggregator.Add(new InvalidOperationException($"A simulator did not handle an exception: {text}"));
            _watch?.Dispose();
            PostgresCluster.EndShared();
            return base.BeforeTestAssemblyFinishedAsync();
        }
    }
}
