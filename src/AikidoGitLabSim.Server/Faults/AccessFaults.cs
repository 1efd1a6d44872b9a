using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>Settings of a GitLab or a group that keep good tokens out.</summary>
internal static class AccessFaults
{
    private const string Hidden =
        "The project you were looking for could not be found or you don't have permission to view it.";

    // GitLab itself answers, not something in front of it.
    private const string Json = """
        "headers": { "Content-Type": "application/json", "X-Request-Id": "01J00000000000000000000000",
          "X-Gitlab-Meta": "{\"correlation_id\":\"01J00000000000000000000000\",\"version\":\"1\"}" }
        """;

    private const string ReadOnly = $$"""
        { "status": 403, {{Json}},
          "jsonBody": { "message": "You cannot perform write operations on a read-only instance" } }
        """;

    private const string NoPush = """
        { "status": 403, "headers": { "Content-Type": "text/plain" }, "body": "You can't push code to a read-only GitLab instance." }
        """;

    /// <summary>All of them.</summary>
    public static ImmutableArray<NamedFault> All { get; } =
    [
        new("ip-allow-list", "The groups only admit other addresses",
            "404 for what is in a group or project, by the API and by git; the token, the user and the lists are answered as always",
            "doc/user/group/access_and_permissions.md, restrict group access by IP address")
        {
            Stubs =
            [
                new("""{ "urlPathPattern": "/api/v4/groups/.*" }""", NotFound("404 Group Not Found")),
                new("""{ "urlPathPattern": "/api/v4/projects/.*" }""", NotFound("404 Project Not Found")),
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
        $$"""{ "status": 404, {{Json}}, "jsonBody": { "message": "{{message}}" } }""";
}
