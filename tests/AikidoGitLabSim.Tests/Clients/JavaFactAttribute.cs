namespace AikidoGitLabSim.Tests.Clients;

/// <summary>A test beside the real WireMock. Without Java or npm it is shown as not run; <c>.ci/run</c> installs them and
/// insists.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JavaFactAttribute : FactAttribute
{
    public JavaFactAttribute()
    {
        if (!ClientProgram.Has("java") || !ClientProgram.Has("npm"))
            Skip = "not run: java or npm is absent; install a Java 17 runtime, nodejs 18 or newer, and npm";
    }
}
