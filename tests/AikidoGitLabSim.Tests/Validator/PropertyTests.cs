using System.Collections.Immutable;
using System.Text;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>What holds whatever GitLab, or something in front of it, answers.</summary>
public sealed class PropertyTests
{
    private static readonly string[] Pool = ["api", "read_api", "read_user", "read_repository", "write_repository", "sudo", "self_rotate"];

    private const string ScriptedToken = "glpat-abcdefghijklmnop";

    private static readonly string[] Places =
        ["/version", "/self", "/user", "/metadata", "/groups/acme?", "/descendant_groups", "/projects?", "/projects/", "min_access_level",
            "/repository/tree", "/repository/files", "/info/refs"];

    [Theory]
    [InlineData(TokenKind.Personal)]
    [InlineData(TokenKind.Group)]
    [InlineData(TokenKind.Project)]
    [InlineData(TokenKind.ServiceAccount)]
    [InlineData(TokenKind.Unknown)]
    public void Adding_a_scope_never_makes_any_standing_worse(TokenKind kind)
    {
        foreach (var (before, added) in Subsets(Pool)
            .SelectMany(subset => Pool.Except(subset, StringComparer.Ordinal).Select(scope => (subset, scope))))
        {
            var less = ScopeClassifier.Classify(Profiles.Personal, before, kind);
            var more = ScopeClassifier.Classify(Profiles.Personal, before.Add(added), kind);

            less.Zip(more).ShouldAllBe(pair => pair.Second.State <= pair.First.State);
        }
    }

    [Fact]
    public void A_token_without_the_documented_scopes_is_never_free_of_both_failure_and_excess()
    {
        foreach (var profile in Profiles.All)
        {
            foreach (var scopes in Subsets(Pool).Where(subset => profile.Scopes.Where(scope =>
                !ScopeRules.Unobtainable(scope, profile.Kinds[0])).Except(subset, StringComparer.Ordinal).Any()))
            {
                var missing = ScopeClassifier.Classify(profile, scopes, profile.Kinds[0])
                    .Any(verdict => verdict.State == ScopeState.Missing);
                (missing || ScopeClassifier.Excess(profile, scopes).Length > 0).ShouldBeTrue($"{profile.Name}: {string.Join(' ', scopes)}");
            }
        }
    }

    [Fact]
    public async Task No_answer_from_the_edge_ever_rejects_the_credential_or_passes_it()
    {
        foreach (var place in Places)
        {
            foreach (var reply in EdgeAnswers())
            {
                var report = await new ScriptedGitLab().On(place, reply)
                    .ValidateAsync(request => request with { Group = "acme", Project = "acme/shop" });

                report.ExitCode.ShouldNotBe(3, $"{place} {reply}");
                if (place is "/version" or "/self" or "/user" or "/groups/acme?" or "/projects?" or "/projects/")
                    report.ExitCode.ShouldBeOneOf([4, 5], $"{place} {reply}");
            }
        }
    }

    [Fact]
    public async Task No_output_ever_contains_the_token_even_if_every_answer_echoes_it()
    {
        foreach (var form in TokenForms())
        {
            foreach (var place in Places)
            {
                foreach (var reply in Echoes(form))
                {
                    var report = await new ScriptedGitLab { TokenName = form, Username = form, Name = form, Version = form }
                        .On(place, reply).ValidateAsync(request => request with { Group = "acme", Project = "acme/shop" });
                    ShouldBeClean(ReportWriters.Json(report) + ReportWriters.Human(report, 4000), form);
                }
            }
        }
    }

    [Fact]
    public async Task The_token_given_in_the_wrong_place_is_not_printed_either()
    {
        var token = new Secret("glpat-abcdefghijklmnop");

        var report = await new ScriptedGitLab().ValidateAsync(request => request with
        {
            Token = token,
            Url = "https://glpat-abcdefghijklmnop@gitlab.com",
            Group = "glpat-abcdefghijklmnop",
        });

        (ReportWriters.Json(report) + ReportWriters.Human(report)).ShouldNotContain("glpat-abcdefghijklmnop");
    }

    [Fact]
    public async Task A_token_in_the_place_of_a_name_is_not_sent_in_an_address_nor_planned()
    {
        Func<ValidationRequest, ValidationRequest>[] places =
        [
            request => request with { Group = ScriptedToken },
            request => request with { Project = $"acme/{ScriptedToken}" },
            request => request with { UserName = ScriptedToken },
            request => request with { Url = $"{ScriptedGitLab.Base}/{ScriptedToken}" },
        ];
        foreach (var place in places)
        {
            var gitLab = new ScriptedGitLab();
            ValidationRequest Misplaced(ValidationRequest request) => place(request with { Token = new Secret(ScriptedToken) });

            (await gitLab.ValidateAsync(Misplaced)).ShouldEnd("input", CheckStatus.Fail, "E_INPUT");
            gitLab.Asked.ShouldBeEmpty();
            TokenValidator.DryRun(Misplaced(new() { Url = ScriptedGitLab.Base, Token = new Secret("unused") })).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Every_report_names_all_checks_in_order_and_every_failure_has_a_cure()
    {
        string[] order =
                        [
                "input", "reach", "tls", "gitlab", "clock", "token", "kind", "scopes.required", "scopes.excess", "expiry", "identity",
                "version", "tier",
                "group", "projects", "repo.api", "repo.git", "ratelimit", "reuse", "consistency",
            ];

        Reply[] replies = [Reply.Html(403), Reply.Plain(429, ""), Reply.GitLab(200, "[]"), Reply.GitLab(401, ScriptedGitLab.UnknownToken),
            Reply.GitLab(404, "{}"), Reply.GitLab(500, "{}")];
        foreach (var reply in replies)
        {
            foreach (var place in Places)
            {
                var report = await new ScriptedGitLab().On(place, reply).ValidateAsync();

                report.Checks.Select(check => check.Id).ShouldBe(order);
                report.Checks.Where(check => check.Status is CheckStatus.Fail or CheckStatus.Unknown or CheckStatus.Warn)
                    .ShouldAllBe(check => check.Code != null && check.Fix != null);
                report.Next.Length.ShouldBeLessThanOrEqualTo(3);
            }
        }
    }

    private static void ShouldBeClean(string output, string form)
    {
        var bare = Convert.ToBase64String(Encoding.UTF8.GetBytes(ScriptedGitLab.TokenText)).TrimEnd('=');
        output.ShouldNotContain(form);
        output.ShouldNotContain(ScriptedGitLab.TokenText);
        output.ShouldNotContain(Uri.EscapeDataString(ScriptedGitLab.TokenText));
        output.ShouldNotContain(bare);
    }

    private static IEnumerable<string> TokenForms()
    {
        var raw = ScriptedGitLab.TokenText;
        yield return raw;
        yield return Uri.EscapeDataString(raw);
        foreach (var user in new[] { "", "o", "oauth2" })
            yield return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{raw}"));
    }

    private static IEnumerable<Reply> Echoes(string form) =>
    [
        Reply.GitLab(403, $$"""{"message":"403 Forbidden - Your account has been blocked. {{form}}"}"""),
        Reply.GitLab(403, $$"""{"error":"insufficient_scope","error_description":"{{form}}","scope":"{{form}}"}"""),
        Reply.GitLab(403, $$"""{"error":"insufficient_granular_scope","error_description":"{{form}}"}"""),
        Reply.GitLab(401, $$"""{"error":"invalid_token","error_description":"{{form}}"}""").With("X-Request-Id", form),
        Reply.GitLab(200,
            $$"""{"scopes":["{{form}}"],"active":true,"name":"{{form}}","expires_at":null"""
                + $$""","username":"{{form}}","full_path":"{{form}}","parent_id":1,"version":"{{form}}","id":1}"""),
        ScriptedGitLab.List($$"""{"id":1,"full_path":"{{form}}","path_with_namespace":"{{form}}"}"""),
        Reply.Redirect($"https://elsewhere.example/{form}"),
        Reply.Plain(429, form, ("Retry-After", form)),
        Reply.Html(403, form),
    ];

    private static IEnumerable<Reply> EdgeAnswers()
    {
        string[] bodies = ["", ScriptedGitLab.UnknownToken, ScriptedGitLab.RevokedToken, ScriptedGitLab.ExpiredToken,
            """{"message":"403 Forbidden - Your account has been blocked."}"""];
        foreach (var status in new[] { 200, 401, 403, 404, 429, 503 })
        {
            yield return Reply.Html(status);
            foreach (var body in bodies)
            {
                yield return Reply.ForeignJson(status, body);
                yield return Reply.Plain(status, body);
                yield return Reply.Html(status, body).With("X-Gitlab-Meta", """{"correlation_id":"forged","version":"1"}""");
            }
        }
        yield return Reply.Redirect("https://sso.example/");
    }

    private static IEnumerable<ImmutableArray<string>> Subsets(string[] pool) =>
        Enumerable.Range(0, 1 << pool.Length).Select(bits => pool.Where((_, index) => (bits & (1 << index)) != 0).ToImmutableArray());
}
