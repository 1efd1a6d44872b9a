using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>A scenario as xunit's test method. The rows of an outline share one, like the data of a theory.</summary>
internal sealed partial class ScenarioTestMethod : ITestMethod
{
    private ITestMethod? _inner;
    private string _title = "";

    [Obsolete("For xunit's deserializer only.")]
    public ScenarioTestMethod()
    {
    }

    public ScenarioTestMethod(ITestMethod inner, string title) => (_inner, _title) = (inner, title);

    public ITestClass TestClass => Inner.TestClass;

    public IMethodInfo Method => field ??= new ScenarioMethod(Inner.Method, NotOfAName.Replace(_title, "_").Trim('_'));

    private ITestMethod Inner => _inner ?? throw new InvalidOperationException("The test method is not deserialized yet");

    [GeneratedRegex(@"\W+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotOfAName { get; }

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Inner), Inner);
        info.AddValue("Title", _title);
    }

    public void Deserialize(IXunitSerializationInfo info) =>
        (_inner, _title) = (info.GetValue<ITestMethod>(nameof(Inner)), info.GetValue<string>("Title"));
}
