using System.Globalization;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A scenario's GitLab over HTTPS: faults of certificates apply to a whole simulator, so it has one of its own.</summary>
[Binding]
public sealed class HttpsSteps(WorldFile file, Wallet wallet, GitLabDriver gitLab)
{
    private SecureGitLab? _secure;

    [Given("it is served over HTTPS")]
    public async Task GivenHttps()
    {
        var world = JsonNode.Parse(file.ToString())!.AsObject();
        foreach (var (number, token) in world["tokens"]!.AsArray().Index())
        {
            var secret = string.Create(CultureInfo.InvariantCulture, $"glpat-over-https-token-{number:00}");
            token!["secret"] = secret;
            wallet.Add(new HeldToken(token["name"]!.ToString(), null, secret));
        }

        _secure = await SecureGitLab.StartAsync(world.ToJsonString());
        gitLab.TurnTo(_secure.Url.ToString().TrimEnd('/'), _secure.CaFile);
    }

    [Given("the client does not trust its authority")]
    public void GivenNoTrust() => gitLab.TurnTo(Secure.Url.ToString().TrimEnd('/'));

    [When("the fault {word} is switched on for new connections")]
    public Task WhenSwitchedOn(string fault) => Secure.SwitchAsync(HttpMethod.Post, fault);

    [When("the fault {word} is switched off for new connections")]
    public Task WhenSwitchedOff(string fault) => Secure.SwitchAsync(HttpMethod.Delete, fault);

    [AfterScenario]
    public async Task AfterScenario()
    {
        if (_secure is { } secure)
            await secure.DisposeAsync();
    }

    private SecureGitLab Secure => _secure ?? throw new InvalidOperationException("Say first that it is served over HTTPS");
}
