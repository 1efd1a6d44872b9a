using System.Net;

namespace AikidoGitLabSim.Tests.Server.Control;

public sealed class SideBySide
{
    [Theory]
    [InlineData("?from=17.11&to=19.1", HttpStatusCode.OK, "\"from\":\"gitlab.com/premium/17.11\"")]
    [InlineData("?from=gitlab.com/premium/17.11&to=self-managed/free/19.1", HttpStatusCode.OK, "\"subject\":\"service-account\"")]
    [InlineData("?from=17.11", HttpStatusCode.BadRequest, "is not an edition")]
    [InlineData("?from=17.11&to=gitlab.com/gold/19.1", HttpStatusCode.BadRequest, "'gold' is not a tier")]
    public async Task Two_editions_are_compared(string query, HttpStatusCode status, string text)
    {
        await using var sim = await Sim.StartAsync("");
        using var answer = await sim.GetAsync($"/_sim/diff{query}");
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(text);
    }
}
