namespace AikidoGitLabSim.Samples.Hosting;

/// <summary>A test that starts an app host. It is skipped, with the reason, where this build has no orchestrator.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OrchestratedFactAttribute : FactAttribute
{
    // Where Aspire looks for its orchestrator.
    private const string Key = "dcpclipath";

    public OrchestratedFactAttribute()
    {
        if (!File.Exists(BuildMetadata.Find(Key)))
            Skip = "not run: Aspire's orchestrator is referenced on linux-x64 only";
    }
}
