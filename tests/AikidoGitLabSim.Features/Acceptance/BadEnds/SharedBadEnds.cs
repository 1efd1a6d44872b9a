using Xunit;

namespace AikidoGitLabSim.Features.Acceptance.BadEnds;

/// <summary>The tests that look at one run.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBadEnds : ICollectionFixture<BadEndsRun>
{
    public const string Name = "Bad ends";
}
