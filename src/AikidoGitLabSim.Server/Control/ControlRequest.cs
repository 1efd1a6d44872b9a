using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Server.Control;

/// <summary>A control call that may be made, with what it needs.</summary>
/// <param name="Context">The exchange.</param>
internal readonly record struct ControlRequest(HttpContext Context)
{
    public WorldStore Store => Context.RequestServices.GetRequiredService<WorldStore>();

    /// <summary>The current real time, UTC.</summary>
    public DateTimeOffset Now => Context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Where generated values come from.</summary>
    public Entropy Entropy => Context.RequestServices.GetRequiredService<Entropy>();

    /// <summary>What was pushed; null where no git is served.</summary>
    public PushedCode? Pushed => Context.RequestServices.GetService<PushedCode>();

    /// <summary>The name of the world in the path.</summary>
    public string Name => this["name"];

    /// <summary>A parameter of the path.</summary>
    public string this[string parameter] => Context.Request.RouteValues[parameter] as string ?? "";
}
