using System.Net;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The GitLab that the environment names, or the simulator.</summary>
[Binding]
public sealed class LiveSteps(
    GitLabDriver gitLab,
    GitLabPageSteps pages,
    TokenFormSteps forms,
    BrowserDriver browser,
    WorldSteps world,
    WorldFile file,
    Transcript transcript,
    Skipping skipping,
    Wallet wallet,
    IReqnrollOutputHelper output)
{
    private const int Last = 20_000;
    private const string Simulated = "gitlab.com/premium/newest";
    private const string SimulatedGroup = "acme";
    private const string SimulatedAccount = "AikidoSec";

    private readonly LiveTarget? _target = LiveTarget.FromEnvironment();

    private string Group => _target?.Group ?? SimulatedGroup;

    [Given("the GitLab under test")]
    public void GivenTheTarget()
    {
        if (_target is not { } target)
        {
            world.GivenGitLab(Simulated);
            return;
        }

        file.Edition = target.Edition;
        gitLab.TurnTo(target.Url);
    }

    [Given("a group that its user owns")]
    public void GivenAGroup()
    {
        if (_target is { Group: null })
            skipping.Skip("SIM_TARGET_GROUP is not set: name a group that the user owns");
    }

    [Given("a service account of that group")]
    public void GivenAServiceAccount()
    {
        if (_target is null)
            world.GivenServiceAccount(SimulatedAccount, SimulatedGroup, "reporter");
        else if (_target.ServiceAccount is null)
            skipping.Skip("SIM_TARGET_SERVICE_ACCOUNT is not set: name a service account of SIM_TARGET_GROUP");
    }

    [Given("its user is signed in")]
    public async Task GivenItsUserIsSignedIn()
    {
        if (_target is not { } target)
        {
            await pages.GivenSignedIn("mara");
            return;
        }

        transcript.Hide(target.Password);
        const string cure = "Check SIM_TARGET_USER and SIM_TARGET_PASSWORD.";
        await new SignInPage(await browser.HandAsync()).SignInAsync(target.Url, target.User, target.Password, cure);
    }

    [When("she opens the page of the access tokens of that group")]
    public Task WhenOfThatGroup() => forms.WhenOfGroup(Group);

    [When("she opens the page of the access tokens of that service account")]
    public Task WhenOfThatServiceAccount() => forms.WhenOfServiceAccount(_target?.ServiceAccount ?? SimulatedAccount, Group);

    [When("it reads that group")]
    public Task WhenItReadsThatGroup() => gitLab.RequestAsync(Question.InWords($"the group {Group}"), wallet.Token);

    /// <summary>A token that a failed scenario made must not stay on a real GitLab.</summary>
    [AfterScenario("live", Order = Last)]
    public async Task RevokeAsync()
    {
        if (_target is null || wallet.Current is null)
            return;
        var answer = await gitLab.RequestAsync(new Question(HttpMethod.Delete, "/personal_access_tokens/self"), wallet.Token);
        if (!answer.IsYes && answer.Status != HttpStatusCode.Unauthorized)
            output.WriteLine($"The token '{wallet.Token}' is not revoked: revoke it on its page. GitLab answered: {answer.InShort}");
    }
}
