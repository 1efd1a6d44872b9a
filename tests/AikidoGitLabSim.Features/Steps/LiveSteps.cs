namespace AikidoGitLabSim.Features.Steps;

/// <summary>The GitLab that the environment names, or the simulator.</summary>
[Binding]
public sealed class LiveSteps(GitLabDriver gitLab, GitLabPageSteps pages, BrowserDriver browser, WorldFile file, Transcript transcript)
{
    private const string Simulated = "gitlab.com/premium/18.11";

    private readonly LiveTarget? _target = LiveTarget.FromEnvironment();

    [Given("the GitLab under test")]
    public void GivenTheTarget()
    {
        file.Edition = _target?.Edition ?? Simulated;
        if (_target is { } target)
            gitLab.TurnTo(target.Url);
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
        await new SignInPage(await browser.HandAsync()).SignInAsync(target.Url, target.User, target.Password);
    }

    [When("she opens the form for a personal token of her own")]
    public async Task WhenTheFormIsOpened()
    {
        var labels = PersonalTokenLabels.Of(file.Edition);
        await pages.WhenAddress("she", labels.Path);
        await pages.WhenTheFormIsOpened(labels.Open);
    }

    [When("she makes the token")]
    public Task WhenTheTokenIsMade() => pages.WhenPressed(PersonalTokenLabels.Of(file.Edition).Submit);
}
