namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>A stub's part in a scenario.</summary>
/// <param name="Name">The scenario.</param>
/// <param name="Required">The state in which the stub answers; null: in every state.</param>
/// <param name="Next">The state that its answer leads to; null: none.</param>
internal sealed record ScenarioStep(string Name, string? Required, string? Next)
{
    /// <summary>The state that every scenario starts in.</summary>
    public const string Started = "Started";
}
