namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>
/// Tests that need the changed versions of the help page, which the project does not contain. Without them, they are shown as skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (SharedPages.Expected is null)
            Skip = "not run: the changed pages are not in ../shared/pages/mutants";
    }
}
