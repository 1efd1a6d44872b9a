using System.Globalization;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The simulator's named faults and incidents, and the mails that time brings.</summary>
[Binding]
public sealed class NamedFaultSteps(GitLabDriver gitLab, Wallet wallet)
{
    [When("the fault {word} is switched on")]
    public Task WhenSwitchedOn(string fault) => gitLab.SwitchAsync(HttpMethod.Post, fault);

    [When("the fault {word} is switched off")]
    public Task WhenSwitchedOff(string fault) => gitLab.SwitchAsync(HttpMethod.Delete, fault);

    [When("the next step of {word} happens")]
    public Task WhenTheNextStep(string incident) => gitLab.SwitchAsync(HttpMethod.Post, incident);

    [When("{int} days pass")]
    public Task WhenDaysPass(int days) => gitLab.AdvanceAsync(string.Create(CultureInfo.InvariantCulture, $"P{days}D"));

    [When("{int} minutes pass")]
    public Task WhenMinutesPass(int minutes) => gitLab.AdvanceAsync(string.Create(CultureInfo.InvariantCulture, $"PT{minutes}M"));

    [When("{int} requests of git fail")]
    public async Task WhenGitFails(int count)
    {
        for (var i = 0; i < count; i++)
            (await gitLab.AdvertiseAsync("acme/shop", wallet.Token)).ShouldBe(401);
    }

    [Then("git is answered {int}")]
    public async Task ThenGitIsAnswered(int status) => (await gitLab.AdvertiseAsync("acme/shop", wallet.Token)).ShouldBe(status);

    [Then("these mails were sent, oldest first")]
    public async Task ThenMailsWereSent(DataTable table)
    {
        var mails = (await gitLab.MailsAsync()).Reverse().Select(mail => $"{mail!["sentAt"]} {mail["to"]}: {mail["subject"]}");
        mails.ShouldBe(table.Rows.Select(row => $"{row["sent"]} {row["to"]}: {row["subject"]}"));
    }
}
