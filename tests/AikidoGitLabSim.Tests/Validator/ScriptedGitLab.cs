using System.Text.Json;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>A GitLab of a few lines, as a message handler: answers by path, remembers what it was asked.</summary>
internal sealed class ScriptedGitLab : HttpMessageHandler
{
    public const string TokenText = "glsim-Zq8+not/a=real~Token_77";
    public const string Base = "https://gitlab.example";

    public const string UnknownToken = """{"message":"401 Unauthorized"}""";
    public const string RevokedToken =
        """{"error":"invalid_token","error_description":"Token was revoked. You have to re-authorize from the user."}""";
    public const string ExpiredToken =
        """{"error":"invalid_token","error_description":"Token is expired. You can either do re-authorization or token refresh."}""";

    /// <summary>What git is sent when it may clone; it comes from behind GitLab's application, without its marks.</summary>
    public static readonly Reply Advertisement =
        Reply.Plain(200, "001e# service=git-upload-pack\n0000") with { ContentType = "application/x-git-upload-pack-advertisement" };

    // The first part that a path contains decides.
    private static readonly (string Part, Reply Reply)[] Routes =
    [
        ("/members/all/", Reply.GitLab(200, """{"id":2,"access_level":30}""")),
        ("/descendant_groups", List("""{"id":8,"full_path":"acme/team"}""")),
        ("/projects?", List(Project(1, "acme/shop"))),
        ("/repository/tree",
            List("""{"name":"src","type":"tree","path":"src"}""", """{"name":"README.md","type":"blob","path":"README.md"}""")),
        ("/repository/files/", Reply.GitLab(200, "")),
        ("/namespaces/", Reply.GitLab(200, """{"id":7,"plan":"premium"}""")),
        ("/projects/", Reply.GitLab(200, Project(1, "acme/shop"))),
        ("/groups/", Reply.GitLab(200, """{"id":7,"full_path":"acme","parent_id":null,"visibility":"private"}""")),
        ("/groups?", List("""{"id":7,"full_path":"acme","parent_id":null}""")),
    ];

    private readonly List<(string Path, Func<HttpRequestMessage, Reply> Answer)> _overrides = [];

    public List<HttpRequestMessage> Asked { get; } = [];

    public DateTimeOffset LocalNow { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public DateTimeOffset? ServerNow { get; set; } = new(2026, 11, 22, 12, 0, 1, TimeSpan.Zero);

    public string[] Scopes { get; set; } = ["read_api", "read_user", "read_repository"];

    public string? ExpiresAt { get; set; } = "2027-10-01";

    public bool Active { get; set; } = true;

    public bool Revoked { get; set; }

    public bool Granular { get; set; }

    public string TokenName { get; set; } = "scanner";

    public string Username { get; set; } = "AikidoSec";

    public string Name { get; set; } = "Integration";

    public bool? Bot { get; set; } = false;

    public string State { get; set; } = "active";

    public string Version { get; set; } = "17.2.1-ee";

    public IEnumerable<string> AskedPaths => Asked.Select(request => request.RequestUri!.PathAndQuery);

    public static ScriptedGitLab WithGroupToken() => new()
    {
        Scopes = ["read_api", "read_repository"], Username = "group_7_bot_0a1b2c", Name = "aikido", Bot = true,
    };

    public ScriptedGitLab On(string path, Reply reply) => On(path, _ => reply);

    public ScriptedGitLab On(string path, Func<HttpRequestMessage, Reply> answer)
    {
        _overrides.Insert(0, (path, answer));
        return this;
    }

    /// <summary>As to a guest: neither the API nor git shows code.</summary>
    public ScriptedGitLab ForbiddingCode() => On("/repository/tree", Reply.GitLab(403, """{"message":"403 Forbidden"}"""))
        .On("/info/refs", Reply.GitLab(403, "You are not allowed to download code from this project.") with { ContentType = "text/plain" });

    public async Task<ValidationReport> ValidateAsync(Func<ValidationRequest, ValidationRequest>? change = null)
    {
        var request = new ValidationRequest { Url = Base, Token = new Secret(TokenText) };
        return await new TokenValidator(this, new FakeTimeProvider(LocalNow)).ValidateAsync(change?.Invoke(request) ?? request);
    }

    public static string Project(int id, string path, string visibility = "private", string kind = "group", bool archived = false,
        bool empty = false) =>
        $$"""{"id":{{id}},"path_with_namespace":"{{path}}","namespace":{"kind":"{{kind}}"}"""
            + $$""","visibility":"{{visibility}}","archived":{{(archived ? "true" : "false")}}"""
            + $$""","empty_repo":{{(empty ? "true" : "false")}}}""";

    public static Reply List(params string[] items) =>
        Reply.GitLab(200, $"[{string.Join(',', items)}]", ("X-Total", $"{items.Length}"), ("X-Next-Page", ""));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request);
        var path = request.RequestUri!.PathAndQuery;
        var answer = _overrides.FirstOrDefault(entry => path.Contains(entry.Path, StringComparison.Ordinal)).Answer ?? Usual;
        return Task.FromResult(answer(request).Message(ServerNow));
    }

    private Reply Usual(HttpRequestMessage request)
    {
        var path = request.RequestUri!.PathAndQuery;
        if (path.EndsWith(".git/info/refs?service=git-upload-pack", StringComparison.Ordinal))
            return Advertisement;
        return request.Headers.Contains("PRIVATE-TOKEN") ? AboutToken(path) ?? AboutGroups(path) : Reply.GitLab(401, UnknownToken);
    }

    private Reply? AboutToken(string path) => path.Split('/')[^1] switch
    {
        "self" => Reply.GitLab(200, Self()),
        "user" => Reply.GitLab(200, User()),
        "metadata" => Reply.GitLab(200, JsonSerializer.Serialize(new { version = Version, enterprise = true })),
        _ => null,
    };

    private static Reply AboutGroups(string path) =>
        Routes.FirstOrDefault(route => path.Contains(route.Part, StringComparison.Ordinal)).Reply
            ?? Reply.GitLab(404, """{"error":"404 Not Found"}""");

    private string Self() => JsonSerializer.Serialize(new
    {
        id = 5, name = TokenName, revoked = Revoked, created_at = "2026-06-24T22:54:15.137Z", scopes = Scopes, user_id = 2,
        active = Active, granular = Granular, expires_at = ExpiresAt,
    });

    private string User() => Bot is { } bot
        ? JsonSerializer.Serialize(new { id = 2, username = Username, name = Name, state = State, bot })
        : JsonSerializer.Serialize(new { id = 2, username = Username, name = Name, state = State });
}
