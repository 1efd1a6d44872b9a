using AikidoGitLabSim.Server.Aikido.Pages;
using AikidoGitLabSim.Server.Exchange;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;

namespace AikidoGitLabSim.Server.Aikido;

/// <summary>
/// Aikido's side, on a port of its own: the page where a customer pastes a token, and the documented call that does the same.
/// Paths as Aikido's own (<c>https://app.aikido.dev/onboarding/gitlab/update-workspace-access-token</c>, its public API's reference).
/// </summary>
/// <param name="urls">Where the two sides are.</param>
/// <param name="server">The server: in memory the sides differ by host, on sockets by port.</param>
/// <param name="pages">The pages.</param>
/// <param name="api">The call.</param>
/// <param name="names">The names that this side may be called by.</param>
internal sealed class AikidoEndpoint(SimulatorUrlsSource urls, IServer server, AikidoPages pages, AikidoApi api, OwnNames names)
{
    /// <summary>Whether a request is for Aikido's side.</summary>
    public bool IsFor(HttpContext http) => server is TestServer
        ? http.Request.Host.Host == SimulatorUrls.InMemoryAikidoHost
        : http.Connection.LocalPort == urls.Urls.Aikido.Port && urls.Urls.Aikido.Port != urls.Urls.GitLab.Port;

    public Task HandleAsync(HttpContext http) => Refusal(http.Request) is { } refusal
        ? AikidoApi.AnswerAsync(http, StatusCodes.Status403Forbidden, refusal)
        : RouteAsync(http);

    private string? Refusal(HttpRequest request) =>
        !names.Has(request.Host.Host)
            ? "Simulated Aikido. It is not called by this host name: a page elsewhere may have pointed it here. Call 127.0.0.1 or "
                + "localhost."
        : request.Path.Value == AikidoApi.Path && OwnNames.IsFromAnotherSite(request)
            ? "Simulated Aikido. A page of another site made this call. Make it from a program."
            : null;

    private Task RouteAsync(HttpContext http) => http.Request.Path.Value switch
    {
        AikidoApi.Path => api.HandleAsync(http),
        AikidoPaths.UpdateToken or AikidoPaths.UpdateToken + "/" => pages.UpdateTokenAsync(http),
        AikidoPaths.Start or "" => pages.StartAsync(http),
        AikidoPaths.Style => AikidoPages.StyleAsync(http),
        AikidoPaths.Font => AikidoPages.FontAsync(http),
        _ => AikidoApi.AnswerAsync(
            http, StatusCodes.Status404NotFound,
            $"Simulated Aikido. There is a page, {AikidoPaths.UpdateToken}, and a call, POST {AikidoApi.Path} with {{\"access_token\": "
                + "\"…\"}."),
    };
}
