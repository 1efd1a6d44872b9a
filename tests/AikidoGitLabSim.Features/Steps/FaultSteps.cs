using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A GitLab with faults, what a scanner does then, and what the journal says.</summary>
[Binding]
public sealed class FaultSteps(GitLabDriver gitLab, Wallet wallet, Scanner scanner)
{
    private string _scan = "nothing was scanned";

    [When("GitLab has the fault: {}")]
    public async Task WhenFaulty(string fault)
    {
        foreach (var mapping in Fault.Mappings(fault))
            await WhenAStub(mapping);
    }

    [When("this stub is added")]
    public async Task WhenAStub(string mapping)
    {
        var answer = await gitLab.AdminAsync(HttpMethod.Post, "mappings", mapping);
        ((int)answer.Status).ShouldBe(201, answer.Text);
    }

    [When("the fault is over")]
    public async Task WhenItIsOver() => (await gitLab.AdminAsync(HttpMethod.Delete, "mappings", null)).IsYes.ShouldBeTrue();

    [When("a scanner lists the projects of {word}")]
    public async Task WhenAScannerLists(string group)
    {
        await gitLab.UrlAsync();
        _scan = await scanner.ListAsync(group, wallet.Token);
    }

    [When("a scanner lists the projects of {word}, and after the first page the token is revoked")]
    public async Task WhenRevokedBetween(string group)
    {
        await gitLab.UrlAsync();
        var revoke = new Question(HttpMethod.Delete, "/personal_access_tokens/self");
        _scan = await scanner.ListAsync(group, wallet.Token,
            async () => (await gitLab.RequestAsync(revoke, wallet.Token)).IsYes.ShouldBeTrue());
    }

    [Then("the scan is {string}")]
    public void ThenTheScanIs(string end) => _scan.ShouldBe(end);

    [Then("the journal says who answered, newest first: {string}")]
    public async Task ThenTheJournalSays(string answered)
    {
        var journal = await JournalAsync();
        Lists.Text(journal["requests"], "answeredBy").ShouldBe(answered);
    }

    [Then("the journal does not contain the token")]
    public async Task ThenNowhereTheToken()
    {
        var journal = await JournalAsync();
        journal["requests"]!.AsArray().ShouldNotBeEmpty();
        journal.ToJsonString().Contains(wallet.Token.Secret, StringComparison.Ordinal).ShouldBeFalse();
    }

    private async Task<JsonNode> JournalAsync() => (await gitLab.AdminAsync(HttpMethod.Get, "requests", null)).Json!;
}
