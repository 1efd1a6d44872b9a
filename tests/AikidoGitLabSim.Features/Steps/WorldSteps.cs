using System.Text.Json.Nodes;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>Which GitLab it is, and how its users, groups and settings differ from the company in <c>features/acme.json</c>.</summary>
[Binding]
public sealed class WorldSteps(WorldFile file, GitLabDriver gitLab, ScenarioContext scenario)
{
    [Given("GitLab {word}")]
    public void GivenGitLab(string edition) => file.Edition = EditionUnderTest.Of(scenario.ScenarioInfo, edition);

    [Given("{word} is {word}")]
    public void GivenUserIs(string username, string state) => file.User(username)["state"] = state;

    [Given("a user {word} who is {word} of {word}")]
    public void GivenUser(string username, string role, string group)
    {
        file.AddUser(new JsonObject { ["username"] = username });
        file.Group(group)["members"]![username] = role;
    }

    [Given("a service account {word} of {word} who is {word} there")]
    public void GivenServiceAccount(string name, string group, string role)
    {
        var username = name.ToLowerInvariant();
        file.AddUser(new JsonObject { ["username"] = username, ["name"] = name, ["kind"] = "service-account", ["group"] = group });
        file.Group(group)["members"]![username] = role;
    }

    [Given("{word} is on a trial")]
    public void GivenGroupIsOnATrial(string group) => file.Group(group)["trial"] = true;

    [Given("{word} does not allow group tokens")]
    public void GivenGroupAllowsNoTokens(string group) => file.Group(group)["allowTokenCreation"] = false;

    [Given("the project {word} is public")]
    public void GivenProjectIsPublic(string project)
    {
        file.Group(project[..project.IndexOf('/', StringComparison.Ordinal)])["visibility"] = "public";
        file.Project(project)["visibility"] = "public";
    }

    [Given("the project {word} is shared with {word} as {word}")]
    public void GivenProjectIsShared(string project, string group, string role) =>
        file.Project(project)["sharedWith"] = new JsonObject { [group] = role };

    [Given("the group {word} is shared with {word} as {word}")]
    public void GivenGroupIsShared(string group, string other, string role) =>
        file.Group(group)["sharedWith"] = new JsonObject { [other] = role };

    [Given("the administrator does not require expiration dates")]
    public void GivenNoExpiryRequired() => file.Settings["requireTokenExpiry"] = false;

    [Given("the administrator does not require expiration dates of service accounts")]
    public void GivenNoExpiryRequiredOfServiceAccounts() => file.Settings["serviceAccountTokenExpiry"] = false;

    [Given("the administrator set the token prefix {string}")]
    public void GivenPrefix(string prefix) => file.Settings["tokenPrefix"] = prefix;

    [Given("GitLab allows {int} requests per minute and user")]
    public void GivenRateLimit(int requests) => file.Settings["authenticatedApiRequestsPerMinute"] = requests;

    [When("the clock reaches {word}")]
    public Task WhenTheClockReaches(string time) => gitLab.ChangeAsync(new JsonObject { ["clock"] = new JsonObject { ["now"] = time } });

    [When("GitLab is upgraded to {word}")]
    public Task WhenUpgraded(string edition) => gitLab.ChangeAsync(new JsonObject { ["edition"] = EditionName.Resolve(edition) });
}
