using AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>
/// Requests made of bad input. <c>GITLAB_SIM_FUZZ</c> says how many (8,000), half of them here and half to every other surface,
/// <c>GITLAB_SIM_FUZZ_SEED</c> from which seed (1). A third of them are variants of requests that reached something new; a failure
/// prints the request as a line for the corpus.
/// </summary>
public sealed class Fuzzing
{
    [Theory]
    [InlineData("self-managed/premium/18.11", 1)]
    [InlineData("self-managed/premium/19.6", 2)]
    [InlineData("self-managed/premium/15.11", 3)]
    [InlineData("gitlab.com/ultimate/17.3", 4)]
    public async Task Whatever_is_sent_the_answer_is_one_that_GitLabs_routes_give(string edition, int part)
    {
        await using var sim = await Sim.StartAsync($"edition: {edition}\n{GitLab.Decisions.DecisionSamples.Company}");
        var guide = new FuzzGuide(ApiSurface.Name, edition, ApiSurface.Make);
        await guide.RunAsync(part, FuzzRun.Requests / 4, request => AnswerAsync(sim, request), () =>
        {
            sim.Simulator.Worlds.Default.Reset();
            return Task.CompletedTask;
        });
        sim.Simulator.UnhandledExceptions.ShouldBe(0);
    }

    private static async Task<FuzzAnswer> AnswerAsync(Sim sim, FuzzRequest request)
    {
        using var message = request.ToMessage(sim.Simulator.GitLabUrl);
        using var answer = await sim.Client.SendAsync(message).WaitAsync(TimeSpan.FromSeconds(60));
        return new(await PossibleAnswer.WhyNotAsync(message, answer), await FuzzAnswer.ReachedAsync(sim.Simulator, request, answer));
    }
}
