using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Tests.Validator;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;
using Xunit.Abstractions;
using Asked = AikidoGitLabSim.Validator.Probing.Exchange;
using Exchange = AikidoGitLabSim.Cli.Twin.Recorded.Exchange;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>The validator, given what a real GitLab answered, reports just that: nothing of it is unreadable or a contradiction.</summary>
public sealed class ReadByTheValidator(ITestOutputHelper output)
{
    private const string Self = "/api/v4/personal_access_tokens/self";
    private const string Metadata = "/api/v4/metadata";
    private const string Unauthorized = """{"message":"401 Unauthorized"}""";

    private static readonly ValidationRequest Request =
        new() { Url = "https://gitlab.example", Token = new Secret("glpat-not-the-recorded-one") };

    /// <summary>Recordings in which a stranger asks, somebody asks about the instance, and many tokens about themselves.</summary>
    public static TheoryData<string> Names =>
        new(RecordingFolder.Files.Select(RecordedVersion.Load).Where(IsTelling).Select(version => version.Name));

    [RecordedTheory]
    [MemberData(nameof(Names))]
    public void What_was_said_of_a_token_is_what_the_report_says(string version)
    {
        var exchanges =
            RecordedVersion.Load(RecordingFolder.Files.Single(file => Path.GetFileNameWithoutExtension(file.Name) == version)).Exchanges;
        var stranger = exchanges.First(exchange => exchange.Answer is { Status: 401, Body: Unauthorized });
        var about = exchanges.First(exchange => exchange is { Path: Metadata, Succeeded: true });
        var selves = exchanges.Where(exchange => exchange is { Method: "GET", Path: Self }).ToList();
        foreach (var self in selves)
        {
            var report = TokenValidator.Replay(Request,
                [Probe("version", stranger, self), Probe("self", self, self), Probe("metadata", about, self)]);

            report.Checks.ShouldAllBe(check => check.Code != "E_UNREADABLE", self.ToString());
            report.ShouldEnd("consistency", CheckStatus.Pass);
            if (self.Succeeded)
                ShouldSay(report, JsonNode.Parse(self.Answer.Body)!, self);
            else
                report.Check("token").Code.ShouldBe(Refusal(self.Answer.Body), self.ToString());
        }

        output.WriteLine(
            $"{version}: {selves.Count} answers about a token, {selves.Count(self => self.Succeeded)} of them from a living one");
        selves.ShouldContain(self => self.Succeeded);
        selves.ShouldContain(self => !self.Succeeded);
    }

    private static bool IsTelling(RecordedVersion version) =>
        version.Exchanges.Any(exchange => exchange.Answer is { Status: 401, Body: Unauthorized })
        && version.Exchanges.Any(exchange => exchange is { Path: Metadata, Succeeded: true })
        && version.Exchanges.Count(exchange => exchange is { Method: "GET", Path: Self, Succeeded: true }) > 10
        && version.Exchanges.Count(exchange => exchange is { Method: "GET", Path: Self, Succeeded: false }) > 1;

    private static void ShouldSay(ValidationReport report, JsonNode token, Exchange self)
    {
        report.ShouldEnd("token", CheckStatus.Pass);
        report.Token.Name.ShouldBe((string?)token["name"], self.ToString());
        report.Token.Scopes!.Value.ShouldBe(token["scopes"]!.AsArray().Select(scope => (string)scope!), ignoreOrder: true, self.ToString());
        report.Token.ExpiresAt.ShouldBe((string?)token["expires_at"], self.ToString());
    }

    private static string Refusal(string body) =>
        body == Unauthorized ? "E_UNKNOWN_TOKEN" : body.Contains("revoked", StringComparison.Ordinal) ? "E_REVOKED" : "E_EXPIRED";

    // They were given at other times; a clock that jumps is a contradiction.
    private static Asked Probe(string name, Exchange recorded, Exchange at) => new()
    {
        Probe = name,
        Path = recorded.PathAndQuery,
        Authenticated = name != "version",
        At = DateTimeOffset.UnixEpoch,
        Status = recorded.Answer.Status,
        Headers = Asked.NoHeaders.AddRange(recorded.Answer.Headers).SetItem("Date", at.Answer.Headers["Date"]),
        Body = recorded.Answer.Body,
    };
}
