using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A token asks, GitLab answers.</summary>
[Binding]
public sealed class QuestionSteps(GitLabDriver gitLab, Wallet wallet, Transcript transcript)
{
    private const string FirstColumn = "question";
    private const string OnlyAnswer = "answer";

    [When("it asks for {}")]
    public async Task WhenItAsks(string question)
    {
        await gitLab.UrlAsync();
        await gitLab.RequestAsync(Question.InWords(question), wallet.Token);
    }

    [When("it asks by {TokenCarrier} for {}")]
    public async Task WhenItAsksBy(TokenCarrier carrier, string question)
    {
        await gitLab.UrlAsync();
        await gitLab.RequestAsync(Question.InWords(question), wallet.Token, carrier);
    }

    [When("a request without a token asks for {}")]
    public Task WhenSomebodyAsks(string question) => gitLab.RequestAsync(Question.InWords(question), null);

    [Then("GitLab says {string}")]
    public void ThenGitLabSays(string answer) => gitLab.Last.InShort.ShouldBe(answer);

    /// <summary>A row a question. The columns are the tokens that ask; a column called answer: the token.</summary>
    [Then("GitLab answers")]
    public async Task ThenGitLabAnswers(DataTable table)
    {
        await gitLab.UrlAsync();
        var tokens = table.Header.Where(header => header != FirstColumn).ToArray();
        var found = new List<string>();
        foreach (var row in table.Rows)
        {
            foreach (var token in tokens)
            {
                var answer =
                    await gitLab.RequestAsync(Question.InWords(row[FirstColumn]), token == OnlyAnswer ? wallet.Token : wallet[token]);
                if (answer.InShort != row[token])
                    found.Add($"{row[FirstColumn]}, {token}: expected '{row[token]}', but GitLab said '{answer.InShort}'");
            }
        }

        found.ShouldBeEmpty();
    }

    [Then("the answer lists the projects {string}")]
    public void ThenTheAnswerLists(string projects) => Lists.Text(gitLab.Last.Json, "path_with_namespace").ShouldBe(projects);

    [Then("the answer names the scopes {string}")]
    public void ThenTheAnswerNames(string scopes) => gitLab.Last.Json!["scope"]!.ToString().ShouldBe(scopes);

    [Then("the answer says")]
    public void ThenTheAnswerSays(DataTable table)
    {
        foreach (var row in table.Rows)
            Said(gitLab.Last.Json![row["what"]]).ShouldBe(row["said"], row["what"]);
    }

    [Then("the answer has the scopes {string}, in any order")]
    public void ThenTheAnswerHasTheScopes(string scopes) =>
        gitLab.Last.Json!["scopes"]!.AsArray().Select(scope => scope!.ToString()).ShouldBe(Lists.Of(scopes), ignoreOrder: true);

    [Then("the answer begins the {word} with {string}")]
    public void ThenTheAnswerBegins(string key, string text)
    {
        var value = gitLab.Last.Json![key]!.ToString();
        value.StartsWith(text, StringComparison.Ordinal)
            .ShouldBeTrue($"{key} is '{transcript.Clean(value)}', which does not begin with '{text}'");
    }

    private static string Said(JsonNode? node) => node switch
    {
        null => "nothing",
        JsonArray list => Lists.Text(list),
        _ => node.ToString(),
    };
}
