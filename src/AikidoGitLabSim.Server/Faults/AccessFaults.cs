using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>Settings of a GitLab or a group that keep good tokens out.</summary>
internal static class AccessFaults
{
    private const string Hidden =
        "The project you were looking for could not be found or you don't have permission to view it.";

    private const string ReadOnly = """
        { "status": 403, "headers": { "Content-Type": "application/json" },
          "jsonBody": { "message": "You cannot perform write operations on a read-only instance" } }
        """;

    private const string NoPush = """
        { "status": 403, "headers": { "Content-Type": "text/plain" }, "body": "You can't push code to a read-only GitLab instance." }
        """;

    /// <summary>All of them.</summary>
    public static ImmutableArray<NamedFault> All { get; } =
    [
        new("ip-allow-list", "The groups only admit other addresses",
            "404 for every group and project by the API and by git; the token itself and the user are answered as always",
            "doc/user/group/access_and_permissions.md, restrict group access by IP address")
        {
            Stubs =
            [
                new("""{ "urlPathPattern": "/api/v4/groups/.*" }""", NotFound("404 Group Not Found")),
                new("""{ "urlPathPattern": "/api/v4/projects/.*" }""", NotFound("404 Project Not Found")),
                new("""{ "urlPathPattern": "/api/v4/(groups|projects)" }""",
                    """{ "headers": { "Content-Type": "application/json" }, "jsonBody": [] }"""),
                new("""{ "urlPathPattern": "/.*\\.git/.*" }""",
                    $$"""{ "status": 404, "headers": { "Content-Type": "text/plain" }, "body": "{{Hidden}}" }"""),
            ],
        },
        new("read-only", "The instance is read-only", "Reading works; 403 for everything that changes something, by the API and by git",
            "lib/gitlab/middleware/read_only/controller.rb; lib/gitlab/git_access.rb")
        {
            Stubs =
            [
                .. new[] { "POST", "PUT", "PATCH", "DELETE" }.Select(method => new FaultStub(
                    $$"""{ "method": "{{method}}", "urlPathPattern": "/api/v4/.*" }""", ReadOnly)),
                new("""{ "urlPathPattern": "/.*\\.git/git-receive-pack" }""", NoPush),
                new("""
                    { "urlPathPattern": "/.*\\.git/info/refs", "queryParameters": { "service": { "equalTo": "git-receive-pack" } } }
                    """, NoPush),
            ],
        },
    ];

    private static string NotFound(string message) =>
        $$"""{ "status": 404, "headers": { "Content-Type": "application/json" }, "jsonBody": { "message": "{{message}}" } }""";
}
