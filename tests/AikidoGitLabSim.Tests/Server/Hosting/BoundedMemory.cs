using System.Text;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>What requests and files make the simulator keep is bounded in bytes, not only in number.</summary>
public sealed class BoundedMemory
{
    private const int Length = 8 << 20;

    [Theory]
    [InlineData("{\"users\":[{\"username\":\"mara\",\"name\":\"LONG\"}]}")]
    [InlineData("users: [ { username: mara, name: LONG } ]")]
    public void A_world_file_in_one_line_takes_a_few_times_its_length(string shape)
    {
        var file = Encoding.UTF8.GetBytes(shape.Replace("LONG", new string('x', Length), StringComparison.Ordinal));
        var context = new WorldFileContext(Reading.Now, Reading.Counting(), "localhost");
        WorldFileReader.Read("users: [ { username: mara } ]"u8.ToArray(), context).Succeeded.ShouldBeTrue();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = WorldFileReader.Read(file, context);
        ((GC.GetAllocatedBytesForCurrentThread() - before) / (double)file.Length).ShouldBeLessThan(9);
    }

    [Fact]
    public async Task Decisions_about_long_bodies_are_kept_up_to_a_bound()
    {
        await using var sim = await Sim.StartAsync($"edition: self-managed/premium/18.11\n{GitLab.Decisions.DecisionSamples.Company}");
        HttpResponseMessage? last = null;
        for (var n = 0; n < 40; n++)
            last = await sim.SendAsync("POST", "/user/personal_access_tokens", "api",
                $$"""{"name":"t","scopes":["api"],"description":"{{new string('x', 2 << 20)}}"}""");
        (sim.Simulator.DecisionBytes <= 32 << 20).ShouldBeTrue();
        var why = await sim.GetAsync($"/_sim/worlds/default/decisions/{last!.Headers.GetValues("X-Request-Id").Single()}");
        why.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task A_short_control_call_with_a_long_body_is_refused()
    {
        await using var sim = await Sim.StartAsync("{}");
        using var answer = await sim.SendAsync("POST", "/_sim/worlds/default/fork", json: $$"""{"as":"{{new string('x', 2 << 20)}}"}""");
        ((int)answer.StatusCode).ShouldBe(413);
    }
}
