using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>Faults in what GitLab answers.</summary>
internal static class AnswerFaults
{
    private const string Api = """{ "urlPathPattern": "/api/v4/.*" }""";

    // Paths of lists, which clients read page by page.
    private const string Lists = """
        { "method": "GET",
          "urlPathPattern": "/api/v4/(projects|groups|groups/[^/]+/(projects|subgroups|members(/all)?)|projects/[^/]+/repository/[a-z]+)" }
        """;

    /// <summary>All of them.</summary>
    public static ImmutableArray<NamedFault> All { get; } =
    [
        new("truncated-json", "The API's answers end in the middle", "The right status, and the first half of the JSON",
            "rfc-editor.org/rfc/rfc8259")
        {
            Stubs = [new(Api, FaultStub.PassesOn) { HasEffect = true }], Effect = FaultEffect.CutAnswer,
        },
        new("rate-limited", "There were too many requests", "429, Retry later, on every request, with Retry-After: 60",
            "lib/gitlab/rack_attack.rb")
        {
            Stubs =
            [
                new("{}", """
                    { "status": 429, "headers": { "Content-Type": "text/plain", "Retry-After": "60", "RateLimit-Remaining": "0" },
                      "body": "Retry later\n" }
                    """),
            ],
        },
        new("token-revoked-between-pages", "The token is revoked while a client reads a list",
            "The first list request is answered; the second, and everything after it, is refused with 401, Token was revoked",
            "app/services/personal_access_tokens/revoke_service.rb")
        {
            Stubs =
            [
                new(Lists, FaultStub.PassesOn) { In = "Started", To = "first page" },
                new(Lists, FaultStub.PassesOn) { In = "first page", HasEffect = true },
            ],
            Effect = FaultEffect.RevokeToken,
        },
        new("clock-skew", "The server's clock is ten minutes ahead", "The header Date is ten minutes ahead; everything else is right",
            "rfc-editor.org/rfc/rfc9110, Date")
        {
            Stubs = [new("{}", FaultStub.PassesOn) { HasEffect = true }], Effect = FaultEffect.SkewDate,
        },
    ];
}
