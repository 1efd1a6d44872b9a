using System.Globalization;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>A scenario as xunit sees it. Runners serialize test cases, so it is identified by its line.</summary>
internal sealed class ScenarioTestCase : XunitTestCase
{
    private int _line;

    [Obsolete("For xunit's deserializer only.")]
    public ScenarioTestCase()
    {
    }

    public ScenarioTestCase(IMessageSink diagnostics, ITestMethod method, int line)
        : base(diagnostics, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, method) => _line = line;

    public FeatureFile Feature => field ??= ScenarioDiscoverer.Load(TestMethod);

    public Scenario Scenario => field ??= Feature.Scenarios.Single(scenario => scenario.Line == _line);

    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource) =>
        new ScenarioTestCaseRunner(this, constructorArguments, messageBus, aggregator, cancellationTokenSource).RunAsync();

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue(nameof(Scenario.Line), _line);
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        _line = data.GetValue<int>(nameof(Scenario.Line));
        base.Deserialize(data);
    }

    protected override void Initialize()
    {
        base.Initialize();
        DisplayName = Scenario.DisplayName;
        if (Scenario.IsIgnored)
            SkipReason = $"@ignore at {Feature.Path}:{Scenario.Line}";
        Traits["FeatureTitle"] = [Feature.Title];
        Traits["Category"] = [.. Scenario.Tags.Distinct(StringComparer.Ordinal)];
    }

    protected override string GetUniqueID() => string.Create(CultureInfo.InvariantCulture, $"{base.GetUniqueID()}-{_line}");
}
