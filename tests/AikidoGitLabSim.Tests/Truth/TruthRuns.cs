namespace AikidoGitLabSim.Tests.Truth;

[CollectionDefinition(Name)]
public sealed class TruthRuns : ICollectionFixture<TruthRun>
{
    public const string Name = "truth";
}
