using Xunit;

namespace AikidoGitLabSim.Features.Acceptance.Failing;

/// <summary>The tests that look at one run.</summary>
[CollectionDefinition(Name)]
public sealed class SharedFailingRun : ICollectionFixture<FailingRun>
{
    public const string Name = "Failing scenarios";
}
