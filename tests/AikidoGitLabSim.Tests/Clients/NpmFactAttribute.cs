namespace AikidoGitLabSim.Tests.Clients;

/// <summary>A test of a client from npm. Without node and npm it is shown as not run; <c>.ci/run</c> installs them and insists.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmFactAttribute : FactAttribute
{
    public NpmFactAttribute()
    {
        if (!ClientProgram.Has("node") || !ClientProgram.Has("npm"))
            Skip = "not run: node or npm is absent; install nodejs 18 or newer and npm";
    }
}
