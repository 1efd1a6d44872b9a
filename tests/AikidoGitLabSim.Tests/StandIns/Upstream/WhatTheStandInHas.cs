using AikidoGitLabSim.Support;
using AikidoGitLabSim.Support.StandIns;

namespace AikidoGitLabSim.Tests.StandIns.Upstream;

/// <summary>Compiled only with Verify: there is nothing to compare with otherwise.</summary>
public sealed class WhatTheStandInHas
{
    // xunit's base class calls the parameter methodUnderTest, and an override has to (CA1725); Verify's calls it info. xunit alone calls these.
    private static readonly string[] Otherwise =
    [
        "VerifyXunit.UseVerifyAttribute: After(System.Reflection.MethodInfo methodUnderTest): System.Void",
        "VerifyXunit.UseVerifyAttribute: Before(System.Reflection.MethodInfo methodUnderTest): System.Void",
    ];

    [Fact]
    public void Verify_has_too() =>
        StandIn.Surplus(
            BuiltBeside.PathOf(GetType().Assembly, "AikidoGitLabSim.StandIns.Snapshots"),
            typeof(VerifySettings).Assembly,
            typeof(VerifyXunit.Verifier).Assembly).ShouldBe(Otherwise);
}
