namespace AikidoGitLabSim.Features.Steps;

/// <summary>What ends with time besides tokens: trials, licences, and the bots of inactive tokens.</summary>
[Binding]
public sealed class ClockSteps(WorldFile file, GitLabDriver gitLab, Wallet wallet)
{
    [Given("the trial of {word} ends on {word}")]
    public void GivenTrialEnds(string group, string date)
    {
        file.Group(group)["trial"] = true;
        file.Group(group)["trialEnds"] = date;
    }

    [Given("its licence ends on {word}")]
    public void GivenLicenceEnds(string date) => file.LicenceEnds(date, isTrial: false);

    [Given("its trial licence ends on {word}")]
    public void GivenTrialLicenceEnds(string date) => file.LicenceEnds(date, isTrial: true);

    [Given("the administrator keeps inactive tokens for {int} days")]
    public void GivenRetention(int days) => file.Settings["inactiveTokenRetentionDays"] = days;

    [Then("a push to {word} is answered {int}")]
    public async Task ThenAPushIsAnswered(string project, int status) => ((int)(await PushAsync(project)).Status).ShouldBe(status);

    [Then("a push to {word} is rejected because {string}")]
    public async Task ThenAPushIsRejected(string project, string why)
    {
        var answer = await PushAsync(project);
        ((int)answer.Status).ShouldBe(403);
        answer.Text.Trim().ShouldBe(why);
    }

    [Then("the answer lists {string} and {int} bot(s)")]
    public void ThenTheAnswerLists(string people, int bots)
    {
        var names = gitLab.Last.Json!.AsArray().Select(item => item!["username"]!.ToString()).ToLookup(name =>
            name.Contains("_bot_", StringComparison.Ordinal));
        names[false].ShouldBe(Lists.Of(people));
        names[true].Count().ShouldBe(bots);
    }

    private async Task<Answer> PushAsync(string project)
    {
        await gitLab.UrlAsync();
        return await gitLab.AdvertiseAsync(project, wallet.Token, "git-receive-pack");
    }

    [Then("this happens next to {string}")]
    public async Task ThenThisHappens(string subject, DataTable table)
    {
        var coming = (await gitLab.ComingAsync()).Where(next => next!["subject"]!.ToString() == subject)
            .Select(next => $"{next!["at"]} {next["what"]}");
        coming.ShouldBe(table.Rows.Select(row => $"{row["when"]} {row["what"]}"));
    }
}
