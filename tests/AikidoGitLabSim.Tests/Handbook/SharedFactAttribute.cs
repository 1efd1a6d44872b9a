namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>A test that needs the help page, which the project does not contain. Without it, the test is shown as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedPages.Page is null)
            Skip = "not run: the help page is not in ../shared/page";
    }
}
