using AikidoGitLabSim.Storage.Memory;

namespace AikidoGitLabSim.Tests.Server.Telemetry;

public sealed class Metrics
{
    [Fact]
    public async Task Requests_are_counted_by_verdict_and_rule()
    {
        await using var gitLab = (await Listening.StartAsync()).ListenToMetrics();
        (await gitLab.SendAsync("/api/v4/user")).Dispose();
        (await gitLab.SendAsync("/api/v4/projects/acme%2Fshop")).Dispose();
        var rule = gitLab.Simulator.Decisions.NewestFirst("default").First().RefusedBy;
        var counted = await MeasuredAsync(gitLab, "gitlab_sim.requests", 2);
        counted.ShouldAllBe(measured => measured.Value == 1);
        Written(counted[0].Tags).ShouldBe(
            "gitlab_sim.verdict=allowed http.request.method=GET http.response.status_code=200 http.route=/api/v4/user");
        Written(counted[1].Tags).ShouldBe($"gitlab_sim.rule={rule} gitlab_sim.verdict=refused http.request.method=GET "
            + "http.response.status_code=403 http.route=/api/v4/projects/{id}");
    }

    [Fact]
    public async Task Writes_to_the_log_are_measured_with_their_outcome()
    {
        using var log = new MemoryWorldLog();
        await using var gitLab = (await Listening.StartAsync(log)).ListenToMetrics();
        (await gitLab.SendAsync("/_sim/worlds/default/reset", "POST")).Dispose();
        var written = (await MeasuredAsync(gitLab, "gitlab_sim.log.write.duration", 1))[0];
        written.Value.ShouldBeInRange(0, 60);
        Written(written.Tags).ShouldBe("gitlab_sim.log.outcome=written");
    }

    [Fact]
    public async Task Worlds_are_counted_when_they_are_asked_for()
    {
        await using var gitLab = (await Listening.StartAsync()).ListenToMetrics();
        (await gitLab.SendAsync("/_sim/worlds/t42", "PUT")).Dispose();
        gitLab.Observe();
        (await MeasuredAsync(gitLab, "gitlab_sim.worlds", 1))[0].Value.ShouldBe(2);
        gitLab.Measured.ShouldNotContain(measured => measured.Name == "gitlab_sim.replica.lag");
    }

    [Fact]
    public async Task A_clone_is_measured_by_its_service()
    {
        await using var gitLab = (await Listening.StartAsync()).ListenToMetrics();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/acme/shop.git/git-upload-pack");
        request.Headers.Add("Authorization", $"Basic {Convert.ToBase64String("x:glpat-never-in-telemetry"u8)}");
        request.Headers.Add("Git-Protocol", "version=2");
        request.Content = new ByteArrayContent("0014command=ls-refs\n0000"u8.ToArray());
        (await gitLab.Client.SendAsync(request)).Dispose();
        var transfer = (await MeasuredAsync(gitLab, "gitlab_sim.git.transfer.duration", 1))[0];
        Written(transfer.Tags).ShouldBe("gitlab_sim.git.service=git-upload-pack http.response.status_code=200");
    }

    private static string Written(Dictionary<string, object?> tags) =>
        string.Join(' ', tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));

    // The middleware records after the client has the answer.
    private static async Task<List<(string Name, double Value, Dictionary<string, object?> Tags)>> MeasuredAsync(
        Listening gitLab, string name, int count)
    {
        for (var attempt = 0; gitLab.Measured.Count(measured => measured.Name == name) < count && attempt < 1000; attempt++)
            await Task.Delay(10);
        var found = gitLab.Measured.Where(measured => measured.Name == name).ToList();
        found.Count.ShouldBe(count);
        return found;
    }
}
