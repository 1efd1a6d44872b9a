using System.Globalization;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>A scenario as xunit sees it. Runners carry test cases over as text, so it can be made again from its line.</summary>
internal sealed class ScenarioTestCase : XunitTestCase
{
    private int _line;
    private Feature? _feature;
    private Scenario? _scenario;

    [Obsolete("For xunit's deserializer only.")]
    public ScenarioTestCase()
    {
    }

    public ScenarioTestCase(IMessageSink diagnostics, ITestMethod method, Feature feature, Scenario scenario)
        : base(diagnostics, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, method) =>
        (_feature, _scenario, _line) = (feature, scenario, scenario.Line);

    public Feature Feature => _feature ??= ScenarioDiscoverer.Load(TestMethod.TestClass);

    public Scenario Scenario => _scenario ??= Feature.Scenarios.Single(scenario => scenario.Line == _line);

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
        Traits["Category"] = [.. Scenario.Info.CombinedTags.Distinct(StringComparer.Ordinal)];
    }

    protected override string GetUniqueID() => string.Create(CultureInfo.InvariantCulture, $"{base.GetUniqueID()}-{_line}");
}
