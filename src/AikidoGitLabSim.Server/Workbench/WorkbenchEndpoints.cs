using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Workbench.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Server.Workbench;

/// <summary>The workbench: the control calls as pages for people.</summary>
internal static class WorkbenchEndpoints
{
    /// <summary>Maps the pages, their forms and the live updates.</summary>
    public static ControlGroup MapWorkbench(this ControlGroup control, IServiceProvider services, ControlOptions options)
    {
        var pages = ActivatorUtilities.CreateInstance<WorkbenchPages>(services, options);
        var forms = ActivatorUtilities.CreateInstance<WorkbenchForms>(services, options, pages);
        var feed = ActivatorUtilities.CreateInstance<LiveFeed>(services);
        return control.MapPages(pages)
            .Map(HttpMethods.Get, "/worlds/{name}/users", UserAnswer.Of)
            .Map(HttpMethods.Post, "/worlds/{name}", forms.AnswerAsync)
            .Map(HttpMethods.Get, "/worlds/{name}/events", feed.Answer)
            .Map(HttpMethods.Get, "/assets/{file}", WorkbenchAssets.Answer);
    }

    private static ControlGroup MapPages(this ControlGroup control, WorkbenchPages pages) => control
        .MapPage("/", pages.Worlds)
        .MapPage("/worlds", pages.Worlds)
        .MapPage("/worlds/{name}", pages.Requests)
        .MapPage("/worlds/{name}/decisions", pages.Requests)
        .MapPage("/worlds/{name}/decisions/{requestId}", pages.Decision)
        .MapPage("/worlds/{name}/usage", pages.TokensAsync)
        .MapPage("/worlds/{name}/clock", pages.Clock)
        .MapPage("/worlds/{name}/mails", pages.Mails)
        .MapPage("/worlds/{name}/faults", pages.Faults)
        .MapPage("/worlds/{name}/users", pages.Users);
}
