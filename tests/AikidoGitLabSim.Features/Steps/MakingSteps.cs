using System.Globalization;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>Tokens that are made, rotated and revoked in the course of a scenario.</summary>
[Binding]
public sealed class MakingSteps(GitLabDriver gitLab, Wallet wallet)
{
    private const string MadeName = "new";

    // Only the form lets an ordinary user create such a token with these scopes. The administrator's API call takes the place of
    // the form; both use the same service.
    [When("{word} fills in the form for a personal token")]
    public Task WhenTheFormIsFilledIn(string user) => WhenTheFormIsFilledIn(user, null);

    [When("{word} fills in the form for a personal token")]
    public async Task WhenTheFormIsFilledIn(string user, DataTable? fields)
    {
        await gitLab.UrlAsync();
        var id = (await gitLab.RequestAsync(Question.InWords("who its user is"), wallet.Of(user))).Json!["id"]!.ToString();
        await MakeAsync($"/users/{id}/personal_access_tokens", "root", Form.Body(fields, ofGroup: false));
    }

    [When("{word} asks for a group token of {word}")]
    public Task WhenAGroupTokenIsAskedFor(string user, string group) => WhenAGroupTokenIsAskedFor(user, group, null);

    [When("{word} asks for a group token of {word}")]
    public async Task WhenAGroupTokenIsAskedFor(string user, string group, DataTable? fields)
    {
        await gitLab.UrlAsync();
        await MakeAsync($"/groups/{Uri.EscapeDataString(group)}/access_tokens", user, Form.Body(fields, ofGroup: true));
    }

    [When("{word} asks for a service account in {word}")]
    public async Task WhenAServiceAccountIsAskedFor(string creator, string group)
    {
        await gitLab.UrlAsync();
        await gitLab.RequestAsync(new Question(HttpMethod.Post, AccountsOf(group), "{}"), wallet.Of(creator));
    }

    [When("{word} creates a service account in {word} and a token for it")]
    public async Task WhenAServiceAccountIsMade(string creator, string group, DataTable fields)
    {
        await WhenAServiceAccountIsAskedFor(creator, group);
        gitLab.Last.IsYes.ShouldBeTrue(gitLab.Last.Text);
        var tokens = $"{AccountsOf(group)}/{gitLab.Last.Json!["id"]}/personal_access_tokens";
        await MakeAsync(tokens, creator, Form.Body(fields, ofGroup: false));
    }

    [When("the token {string} rotates itself into {string}")]
    public async Task WhenItRotatesItself(string name, string successor)
    {
        await gitLab.UrlAsync();
        await RotateAsync(name);
        gitLab.Last.IsYes.ShouldBeTrue(gitLab.Last.Text);
        Hold(successor);
    }

    [When("someone rotates the token {string} with its old value")]
    public Task WhenSomebodyRotates(string name) => RotateAsync(name);

    [When("it revokes itself")]
    public async Task WhenItRevokesItself()
    {
        await gitLab.UrlAsync();
        await gitLab.RequestAsync(new Question(HttpMethod.Delete, "/personal_access_tokens/self"), wallet.Token);
    }

    [When("it tries to create a group token of {word}")]
    public async Task WhenItTriesToMakeAGroupToken(string group)
    {
        await gitLab.UrlAsync();
        var body = Form.Body(null, ofGroup: true).ToJsonString();
        await gitLab.RequestAsync(new Question(HttpMethod.Post, $"/groups/{Uri.EscapeDataString(group)}/access_tokens", body),
            wallet.Token);
    }

    [Then("the new token has the expiry date {word}")]
    public async Task ThenItExpires(string date)
    {
        Expiry(Made()).ShouldBe(date);
        await gitLab.RequestAsync(Question.InWords("what it is itself"), wallet[MadeName]);
        Expiry(Made()).ShouldBe(date);
    }

    [Then("the new token has the scopes {string}")]
    public async Task ThenItHasTheScopes(string scopes)
    {
        Lists.Text(Made()["scopes"]).ShouldBe(scopes);
        await gitLab.RequestAsync(Question.InWords("what it is itself"), wallet[MadeName]);
        Lists.Text(Made()["scopes"]).ShouldBe(scopes);
    }

    [Then("the answer contains the token")]
    public void ThenTheValueIsShown() => Made()["token"]!.ToString().ShouldNotBeNullOrWhiteSpace();

    [Then("these answers do not contain it")]
    public async Task ThenItIsNeverShownAgain(DataTable questions)
    {
        var secret = wallet.Token.Secret;
        foreach (var row in questions.Rows)
        {
            var answer = await gitLab.RequestAsync(Question.InWords(row["question"]), wallet.Token);
            answer.InShort.ShouldBe("yes");
            answer.Text.Contains(secret, StringComparison.Ordinal).ShouldBeFalse(row["question"]);
            answer.Text.Contains("\"token\":", StringComparison.Ordinal).ShouldBeFalse(row["question"]);
        }
    }

    private static string AccountsOf(string group) => $"/groups/{Uri.EscapeDataString(group)}/service_accounts";

    private JsonObject Made()
    {
        gitLab.Last.InShort.ShouldBe("yes");
        return gitLab.Last.Json!.AsObject();
    }

    private static string Expiry(JsonObject token)
    {
        token.ContainsKey("expires_at").ShouldBeTrue();
        return token["expires_at"]?.ToString() ?? "none";
    }

    private async Task MakeAsync(string path, string maker, JsonObject body)
    {
        await gitLab.RequestAsync(new Question(HttpMethod.Post, path, body.ToJsonString()), wallet.Of(maker));
        if (gitLab.Last.IsYes)
            Hold(MadeName);
    }

    private async Task RotateAsync(string name)
    {
        var token = wallet[name];
        var id = token.Id!.Value.ToString(CultureInfo.InvariantCulture);
        await gitLab.RequestAsync(new Question(HttpMethod.Post, $"/personal_access_tokens/{id}/rotate", "{}"), token);
    }

    private void Hold(string name)
    {
        var made = gitLab.Last.Json!;
        wallet.Add(new HeldToken(name, (long?)made["id"], made["token"]!.ToString()));
        wallet.Current = name;
    }
}
