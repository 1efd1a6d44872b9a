using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The least scopes and permissions of a token, proven by sending its requests again.</summary>
[Binding]
public sealed class ProofSteps(GitLabDriver gitLab, Wallet wallet)
{
    [Then("the least {word} of the token are proven to be {string}")]
    public async Task ThenTheLeastAre(string what, string names)
    {
        var set = await ProofAsync(what);
        ((bool?)set["proven"]).ShouldBe(true, set.ToJsonString());
        Lists.Text(set["least"]).ShouldBe(names);
    }

    [Then("without the {word} {string}, {string} is answered with {int}")]
    public async Task ThenWithout(string what, string name, string request, int status)
    {
        var set = await ProofAsync(what == "scope" ? "scopes" : "permissions");
        var need = set["needs"]!.AsArray().Single(need => need!["name"]!.ToString() == name)!;
        $"{need["request"]} {need["without"]}".ShouldBe($"{request} {status}");
    }

    [Then("the least permissions of the token are unknown, because {string}")]
    public async Task ThenUnknown(string reason)
    {
        var set = await ProofAsync("permissions");
        ((bool?)set["proven"]).ShouldBe(false);
        set["whyNot"]!.ToString().ShouldBe(reason);
    }

    private async Task<JsonObject> ProofAsync(string what)
    {
        var answer = await gitLab.ControlWorldAsync(HttpMethod.Get, "usage?prove=true", null);
        var token = answer.Json!["tokens"]!.AsArray().Single(token => (long?)token!["id"] == wallet.Token.Id)!;
        return token["proof"]?[what]?.AsObject() ?? throw new InvalidOperationException($"No proof about {what}: {answer.Text}");
    }
}
