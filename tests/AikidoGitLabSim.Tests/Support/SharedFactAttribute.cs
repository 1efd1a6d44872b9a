using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Support;

/// <summary>A test that needs a file beside the repository. Without it, the test is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string path)
    {
        if (SharedFolder.Find(path) is null)
            Skip = $"not run: there is no ../shared/{path}";
    }
}
