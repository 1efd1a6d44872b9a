using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The steps of which exported scenarios consist: a world, requests as they were sent, and their answers.</summary>
[Binding]
public sealed class ExportedSteps(GitLabDriver gitLab, WorldFile file, Wallet wallet)
{
    [Given("this world")]
    public void GivenThisWorld(string worldFile) => file.Replace(worldFile);

    [When("the world becomes")]
    public Task WhenTheWorldBecomes(string worldFile) => gitLab.ReplaceAsync(worldFile);

    [When("{word} {word} is sent without a token")]
    public Task WhenSent(string method, string target) => WhenSentWithBody(method, target, null);

    [When("{word} {word} is sent without a token")]
    public Task WhenSentWithBody(string method, string target, string? body) =>
        gitLab.SendAsync(new SentRequest(new HttpMethod(method), target, null, Body: body));

    [When("{word} {word} is sent with the token {string}")]
    public Task WhenSentWith(string method, string target, string token) => WhenSentWith(method, target, token, null);

    [When("{word} {word} is sent with the token {string}")]
    public Task WhenSentWith(string method, string target, string token, string? body) =>
        WhenSentBy(method, target, TokenCarrier.PrivateToken, token, body);

    [When("{word} {word} is sent by {TokenCarrier} with the token {string}")]
    public Task WhenSentBy(string method, string target, TokenCarrier carrier, string token) =>
        WhenSentBy(method, target, carrier, token, null);

    [When("{word} {word} is sent by {TokenCarrier} with the token {string}")]
    public async Task WhenSentBy(string method, string target, TokenCarrier carrier, string token, string? body)
    {
        await gitLab.UrlAsync();
        await gitLab.SendAsync(new SentRequest(new HttpMethod(method), target, wallet[token], carrier, Body: body));
    }

    [When("{word} {word} is sent with the token {string} as {string}")]
    public Task WhenSentAs(string method, string target, string token, string user) => WhenSentAs(method, target, token, user, null);

    [When("{word} {word} is sent with the token {string} as {string}")]
    public async Task WhenSentAs(string method, string target, string token, string user, string? body)
    {
        await gitLab.UrlAsync();
        await gitLab.SendAsync(new SentRequest(new HttpMethod(method), target, wallet[token], Sudo: user, Body: body));
    }

    [Then("the answer is {int}")]
    public void ThenTheAnswerIs(int status) => ((int)gitLab.Last.Status).ShouldBe(status, gitLab.Last.InShort);

    [Then("the answer is {int} with {int} item(s)")]
    public void ThenTheAnswerHas(int status, int items)
    {
        ThenTheAnswerIs(status);
        gitLab.Last.Json.ShouldBeOfType<JsonArray>().Count.ShouldBe(items);
    }

    [Then("its token is kept as {string}")]
    public void ThenItsTokenIsKept(string name)
    {
        var made = gitLab.Last.Json.ShouldNotBeNull();
        wallet.Add(new HeldToken(name, (long?)made["id"], made["token"].ShouldNotBeNull().ToString()));
    }
}
