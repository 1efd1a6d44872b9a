using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>xunit with Reqnroll's run around the tests of an assembly and the end of a feature after its scenarios.</summary>
internal sealed class FeatureTestFramework(IMessageSink diagnostics) : XunitTestFramework(diagnostics)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName name, ISourceInformationProvider sources, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(name, sources, diagnostics)
    {
#pragma warning disable VSTHRD100, MA0155 // the base class returns void; the message sink reports the end
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var runner = new FeatureAssemblyRunner(
                TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
#pragma warning restore VSTHRD100, MA0155
    }
}
