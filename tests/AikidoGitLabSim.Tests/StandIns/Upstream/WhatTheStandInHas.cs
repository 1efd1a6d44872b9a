using AikidoGitLabSim.Support;
using AikidoGitLabSim.Support.StandIns;

namespace AikidoGitLabSim.Tests.StandIns.Upstream;

/// <summary>Compiled only with Verify: there is nothing to compare with otherwise.</summary>
public sealed class WhatTheStandInHas
{
    [Fact]
    public void Verify_has_too() =>
        string.Join('\n', StandIn.Surplus(
            BuiltBeside.PathOf(GetType().Assembly, "AikidoGitLabSim.StandIns.Snapshots"),
            typeof(VerifySettings).Assembly,
            typeof(VerifyXunit.Verifier).Assembly)).ShouldBeEmpty();
}
