using AikidoGitLabSim.ReqnrollXunit;
using Reqnroll.Analytics;
using Reqnroll.Formatters;
using Reqnroll.Infrastructure;
using Reqnroll.Plugins;
using Reqnroll.Tracing;
using Reqnroll.UnitTestProvider;

[assembly: RuntimePlugin(typeof(XunitPlugin))]

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>What Reqnroll needs to run on xunit. Reqnroll finds it by the attribute above.</summary>
public sealed class XunitPlugin : IRuntimePlugin
{
    private const string Provider = "xunit";

    public void Initialize(
        RuntimePluginEvents runtimePluginEvents,
        RuntimePluginParameters runtimePluginParameters,
        UnitTestProviderConfiguration unitTestProviderConfiguration)
    {
        runtimePluginEvents.RegisterGlobalDependencies += static (_, registering) =>
        {
            registering.ObjectContainer.RegisterTypeAs<XunitRuntimeProvider, IUnitTestRuntimeProvider>(Provider);
            registering.ObjectContainer.RegisterTypeAs<NoTelemetry, IAnalyticsTransmitter>();
            registering.ObjectContainer.RegisterTypeAs<RedactedHtmlFormatter, ICucumberMessageFormatter>("html");
            registering.ObjectContainer.RegisterTypeAs<RedactedMessageFormatter, ICucumberMessageFormatter>("message");
        };
        runtimePluginEvents.CustomizeTestThreadDependencies += static (_, customizing) =>
        {
            customizing.ObjectContainer.RegisterTypeAs<ScenarioTraceListener, ITraceListener>();
            customizing.ObjectContainer.RegisterTypeAs<ReqnrollAttachmentHandler, IReqnrollAttachmentHandler>();
        };
        unitTestProviderConfiguration.UseUnitTestProvider(Provider);
    }
}
