using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Support;

/// <summary>Tests that need a file beside the repository. Without it, they are reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute(string path)
    {
        if (SharedFolder.Find(path) is null)
            Skip = $"not run: there is no ../shared/{path}";
    }
}
