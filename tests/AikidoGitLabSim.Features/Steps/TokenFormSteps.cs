namespace AikidoGitLabSim.Features.Steps;

/// <summary>Pages of access tokens by their labels in the scenario's edition, for scenarios that run on several editions.</summary>
[Binding]
public sealed class TokenFormSteps(GitLabPageSteps pages, BrowserDriver browser, WorldFile file)
{
    private TokenLabels? _labels;

    private TokenLabels Labels => _labels
        ?? throw new InvalidOperationException("Name the page first: When she opens the page of her access tokens");

    [When("she opens the page of her access tokens")]
    public Task WhenPersonal() => OpenAsync(TokenLabels.OfPersonal(file.Edition));

    [When("she opens the page of the access tokens of {word}")]
    public Task WhenOfGroup(string group) => OpenAsync(TokenLabels.OfGroup(file.Edition, group));

    [When("she opens the page of the access tokens of the service account {word} of {word}")]
    public async Task WhenOfServiceAccount(string account, string group)
    {
        await OpenAsync(TokenLabels.OfServiceAccount(file.Edition, group));
        await new TokenPage(await browser.HandAsync()).OpenAccountAsync(account);
    }

    [When("she opens the form")]
    public Task WhenTheFormIsOpened() => pages.WhenTheFormIsOpened(Labels.Open);

    [When("she submits the form")]
    public Task WhenTheFormIsSubmitted() => pages.WhenPressed(Labels.Submit);

    private Task OpenAsync(TokenLabels labels)
    {
        _labels = labels;
        return pages.WhenAddress("she", labels.Path);
    }
}
