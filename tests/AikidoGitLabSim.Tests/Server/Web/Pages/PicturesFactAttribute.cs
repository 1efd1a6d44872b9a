namespace AikidoGitLabSim.Tests.Server.Web.Pages;

/// <summary>Makes pictures, when it is asked to. Otherwise it is shown as not run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PicturesFactAttribute : FactAttribute
{
    public PicturesFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("SIM_PICTURES") != "1")
            Skip = "not run: it writes docs/pictures; set SIM_PICTURES=1";
    }
}
