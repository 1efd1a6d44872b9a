using System.Text.Json;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The reference validator looks at a token, as <c>gitlab-sim validate</c> does.</summary>
[Binding]
public sealed class ValidatorSteps(GitLabDriver gitLab, Wallet wallet, Transcript transcript)
{
    private ValidationReport? _report;

    private ValidationReport Report => _report ?? throw new InvalidOperationException("Nothing was validated yet");

    [When("the validator checks it")]
    public Task WhenItIsValidated() => ValidateAsync(group: null, strict: false);

    [When("the validator checks it strictly")]
    public Task WhenItIsValidatedStrictly() => ValidateAsync(group: null, strict: true);

    [When("the validator checks it for the group {word}")]
    public Task WhenItIsValidatedFor(string group) => ValidateAsync(group, strict: false);

    [When("the validator checks it for the group {word}, with a time limit of {int} ms")]
    public Task WhenItIsValidatedInTime(string group, int limit) => ValidateAsync(group, strict: false, TimeSpan.FromMilliseconds(limit));

    [Then("the validator exits with {int}")]
    public void ThenItExits(int code) => Report.ExitCode.ShouldBe(code);

    /// <summary>A row a check: its name, how it ended (pass, fail, warn, n-a, unknown, skipped), its code; an empty code: none.</summary>
    [Then("it finds")]
    public void ThenItFinds(DataTable table)
    {
        foreach (var row in table.Rows)
        {
            var check = Report.Checks.Single(check => check.Id == row["check"]);
            var found = $"{JsonSerializer.Serialize(check.Status).Trim('"')} {check.Code}".Trim();
            found.ShouldBe($"{row["result"]} {row["code"]}".Trim(), $"{check.Id}: {check.Message}");
        }
    }

    [Then("it finds {word}")]
    public void ThenItFinds(string code) => Report.Checks.Select(check => check.Code).ShouldContain(code);

    /// <summary>However a GitLab in trouble answers, that is no word on the token.</summary>
    [Then("its report does not say that the token was rejected")]
    public void ThenItDoesNotReject()
    {
        const int credentialRejected = 3;
        Report.ExitCode.ShouldNotBe(credentialRejected);
        Report.ExitCode.ShouldNotBe(0);
        ReportWriters.Human(Report).ShouldNotContain("cannot be used");
    }

    [Then("it says of {word}: {string}")]
    public void ThenItSaysOf(string check, string message) =>
        Report.Checks.Single(result => result.Id == check).Message.ShouldContain(message);

    [Then("its report does not contain the token")]
    public void ThenNowhereTheToken()
    {
        var shown = ReportWriters.Json(Report) + ReportWriters.Human(Report);
        shown.Contains(wallet.Token.Secret, StringComparison.Ordinal).ShouldBeFalse();
    }

    private async Task ValidateAsync(string? group, bool strict, TimeSpan? limit = null)
    {
        var url = await gitLab.UrlAsync();
        var request = new ValidationRequest
        {
            Url = url, Token = new Secret(wallet.Token.Secret), Group = group, Strict = strict, CaFile = gitLab.CaFile,
        };
        if (limit is { } time)
            request = request with { ConnectLimit = time / 2, ReadLimit = time / 2 };
        _report = await new TokenValidator().ValidateAsync(request);
        transcript.Write(ReportWriters.Human(_report));
    }
}
