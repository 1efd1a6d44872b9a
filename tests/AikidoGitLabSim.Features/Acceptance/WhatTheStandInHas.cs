using AikidoGitLabSim.Support;
using AikidoGitLabSim.Support.StandIns;
using Xunit;

namespace AikidoGitLabSim.Features.Acceptance;

/// <summary>Compiled only with Reqnroll: there is nothing to compare with otherwise.</summary>
public sealed class WhatTheStandInHas
{
    [Fact]
    public void Reqnroll_has_too() =>
        StandIn.Surplus(BuiltBeside.PathOf(GetType().Assembly, "AikidoGitLabSim.StandIns.Gherkin"), typeof(BindingAttribute).Assembly).ShouldBeEmpty();
}
