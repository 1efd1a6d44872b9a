using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;
using CsCheck;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>What holds for whatever is made up; each run makes up the same.</summary>
public sealed class SeededPropertyTests
{
    private const string Seed = "0N0XIzNsQ0O2";

    private static readonly Gen<string> Scope = OneOf(
        "api", "read_api", "read_user", "read_repository", "write_repository", "read_registry", "write_registry", "create_runner",
        "manage_runner", "k8s_proxy",
        "ai_features", "self_rotate", "sudo", "admin_mode", "novelty", "");

    private static readonly Gen<Profile> AnyProfile = Gen.Int[0, Profiles.All.Length - 1].Select(at => Profiles.All[at]);

    private static readonly Gen<TokenKind> Kind = Gen.Enum<TokenKind>();

    private static readonly Gen<string> Token = Gen.String[Gen.Char["abcXYZ0189-_.~+/=%&\\!#"], 8, 40];

    private static readonly Gen<int> Status = OneOf(200, 201, 204, 400, 401, 403, 404, 407, 410, 418, 429, 500, 502, 503, 511);

    private static readonly Gen<string> Body = OneOf(
        "", "[]", "{}", "null", "<html>", ScriptedGitLab.UnknownToken, ScriptedGitLab.RevokedToken, ScriptedGitLab.ExpiredToken,
        """{"scopes":["read_api","read_user","read_repository"],"active":true,"revoked":false,"user_id":2,"expires_at":null}""",
        """{"message":"403 Forbidden - Your account has been blocked."}""");

    [Fact]
    public void Adding_a_scope_never_turns_granted_into_missing() =>
        Gen.Select(Scope.Array[0, 6], Scope, AnyProfile, Kind).Sample(
            (scopes, added, profile, kind) =>
            {
                var less = ScopeClassifier.Classify(profile, [.. scopes.Distinct()], kind);
                var more = ScopeClassifier.Classify(profile, [.. scopes.Append(added).Distinct()], kind);
                return less.Zip(more).All(pair => pair.Second.State <= pair.First.State);
            },
            seed: Seed, iter: 2000, threads: 1);

    [Fact]
    public void A_scope_stands_in_exactly_one_place() =>
        Gen.Select(Scope.Array[0, 6], AnyProfile, Kind).Sample(
            (scopes, profile, kind) =>
            {
                ImmutableArray<string> granted = [.. scopes.Distinct()];
                var verdicts = ScopeClassifier.Classify(profile, granted, kind);
                return verdicts.Select(verdict => verdict.Scope).SequenceEqual(profile.Scopes)
                    && !ScopeClassifier.Excess(profile, granted).Intersect(profile.Scopes).Any();
            },
            seed: Seed, iter: 2000, threads: 1);

    [Fact]
    public void No_form_of_a_token_survives_in_any_form_of_a_report() =>
        Gen.Select(Token, Gen.Int[0, 5], Gen.Int[0, 7]).Sample(
            (token, form, place) =>
            {
                var written = Written(token, form);
                var report = Echoing(written, place).ValidateAsync(request => request with { Token = new Secret(token), Group = "acme" })
                    .GetAwaiter().GetResult();
                return FormatTests.Forms.All(write =>
                    !write(report).Contains(written, StringComparison.Ordinal) && !write(report).Contains(token, StringComparison.Ordinal));
            },
            seed: Seed, iter: 300, threads: 1);

    [Fact]
    public void No_answer_of_an_edge_rejects_the_credential() =>
        Gen.Select(OneOf("/version", "/self", "/user", "/metadata", "/groups", "/projects", "/repository", "/info/refs"), Status, Body,
            OneOf("text/html", "text/plain", "application/json", "")).Sample(
            (place, status, body, type) =>
            {
                var reply = Reply.Plain(status, body) with { ContentType = type };
                return new ScriptedGitLab().On(place, reply).ValidateAsync(request => request with { Group = "acme" }).GetAwaiter()
                    .GetResult().ExitCode != ExitCodes.CredentialRejected;
            },
            seed: Seed, iter: 600, threads: 1);

    private static Gen<T> OneOf<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(at => of[at]);

    private static string Written(string token, int form) => form switch
    {
        0 => token,
        1 => Uri.EscapeDataString(token),
        2 => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"oauth2:{token}")),
        3 => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($":{token}")),
        4 => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(token)),
        _ => token.ToUpperInvariant(),
    };

    private static ScriptedGitLab Echoing(string text, int place)
    {
        var json = System.Text.Json.JsonSerializer.Serialize(text);
        return place switch
        {
            0 => new ScriptedGitLab { TokenName = text },
            1 => new ScriptedGitLab { Username = text },
            2 => new ScriptedGitLab { Scopes = ["read_api", text] },
            3 => new ScriptedGitLab { Version = $"18.1 {text}" },
            4 => new ScriptedGitLab().On("/self", Reply.GitLab(403, $$"""{"message":{{json}}}""")),
            5 => new ScriptedGitLab().On("/groups/", Reply.GitLab(200, $$"""{"full_path":{{json}},"parent_id":null}""")),
            6 => new ScriptedGitLab().On("/info/refs", Reply.GitLab(403, text) with { ContentType = "text/plain" }),
            _ => new ScriptedGitLab().On("/version", Reply.Redirect("https://elsewhere.example/" + Uri.EscapeDataString(text))),
        };
    }
}
