using System.Reflection;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>On the test assembly, put there by the build: tells a snapshot which test it belongs to.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class UseVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> Current = new();

    public override void Before(MethodInfo methodUnderTest) => Current.Value = methodUnderTest;

    public override void After(MethodInfo methodUnderTest) => Current.Value = null;

    internal static MethodInfo Method => Current.Value
        ?? throw new InvalidOperationException(
            "No test runs here that is known; import AikidoGitLabSim.StandIns.Snapshots.targets into the test project");
}
