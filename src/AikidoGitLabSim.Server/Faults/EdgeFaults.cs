using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>Faults of what is in front of GitLab.</summary>
internal static class EdgeFaults
{
    private const string BadGateway = """
        { "status": 502, "headers": { "Content-Type": "text/html", "Server": "nginx" },
          "body": "<!DOCTYPE html><title>502</title><h1>502 Bad Gateway</h1>" }
        """;

    /// <summary>All of them.</summary>
    public static ImmutableArray<NamedFault> All { get; } =
    [
        new("flapping", "Every second request fails", "502 with a page of nginx, then the right answer, then 502 again",
            "nginx.org/en/docs/http/ngx_http_upstream_module.html")
        {
            Stubs = [new("{}", BadGateway) { In = "Started", To = "up" }, new("{}", FaultStub.PassesOn) { In = "up", To = "Started" }],
        },
        new("maintenance", "GitLab is down for maintenance", "503 with a page in HTML on every request", "public/503.html")
        {
            Stubs =
            [
                new("{}", """
                    { "status": 503, "headers": { "Content-Type": "text/html", "Retry-After": "3600" },
                      "body": "<!DOCTYPE html><title>Maintenance</title><h1>GitLab is not available</h1>" }
                    """),
            ],
        },
        new("edge-html", "The edge asks for a browser", "403 with a page in HTML on every request, as from a content delivery network",
            "developers.cloudflare.com/cloudflare-challenges")
        {
            Stubs =
            [
                new("{}", """
                    { "status": 403,
                      "headers": { "Content-Type": "text/html; charset=UTF-8", "Server": "cloudflare", "Cf-Mitigated": "challenge" },
                      "body": "<!DOCTYPE html><title>Just a moment...</title>" }
                    """),
            ],
        },
        new("sso-gate", "A single sign-on proxy is in front of GitLab", "302 to a sign-in page of another host on every request",
            "oauth2-proxy.github.io/oauth2-proxy")
        {
            Stubs =
            [
                new("{}", """
                    { "status": 302, "headers": { "Content-Type": "text/html", "Location": "https://sso.example.com/sign-in?rd=gitlab" },
                      "body": "<a href=\"https://sso.example.com/sign-in\">Found</a>." }
                    """),
            ],
        },
    ];
}
