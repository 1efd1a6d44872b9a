using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The tokens that are there before the scenario begins, and who takes which in hand.</summary>
[Binding]
public sealed class TokenSteps(WorldFile file, Wallet wallet, GitLabDriver gitLab)
{
    [Given("{token}")]
    public void GivenToken(TokenPhrase token)
    {
        file.AddToken(token.InWorldFile());
        wallet.Current = token.Name;
    }

    [Given("{token} called {string}")]
    public void GivenTokenCalled(TokenPhrase token, string name)
    {
        GivenToken(token);
        file.Token["name"] = wallet.Current = name;
    }

    [Given("it has the scope(s) {string}")]
    public void GivenScopes(string scopes) => file.Token["scopes"] = Lists.Array(scopes);

    [Given("it has the permission(s) {string}")]
    public void GivenPermissions(string permissions) => file.Token["permissions"] = Lists.Array(permissions);

    [Given("it has the role {word}")]
    public void GivenRole(string role) => file.Token["access"] = role;

    [Given("it expires on {word}")]
    public void GivenExpiry(string date) => file.Token["expiresAt"] = date;

    [Given("it was revoked")]
    public void GivenRevoked() => file.Token["revoked"] = true;

    [Given("an unknown token")]
    public void GivenUnknownToken() => Take(new HeldToken("unknown", null, "glpat-sim-never-issued0000"));

    [Given("an empty token")]
    public void GivenNoToken() => Take(new HeldToken("empty", null, string.Empty));

    [Given("a token of another GitLab")]
    public async Task GivenTokenOfAnotherGitLab()
    {
        var other = JsonNode.Parse(file.ToString())!.AsObject();
        other["tokens"]!.AsArray().Add((JsonNode)new TokenPhrase("personal", "mara").InWorldFile());
        var answer = await gitLab.OpenOtherAsync(other.ToJsonString());
        answer.IsYes.ShouldBeTrue(answer.Text);
        var token = answer.Json!["tokens"]!.AsArray()[^1]!;
        Take(new HeldToken("foreign", (long?)token["id"], token["secret"]!.ToString()));
    }

    [When("the token {string} is used")]
    public void WhenTaken(string name) => wallet.Current = name;

    private void Take(HeldToken token)
    {
        wallet.Add(token);
        wallet.Current = token.Name;
    }
}
