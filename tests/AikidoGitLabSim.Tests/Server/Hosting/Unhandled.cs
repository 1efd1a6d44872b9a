using System.Net;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AikidoGitLabSim.Tests.Server.Hosting;

public sealed class Unhandled
{
    [Theory]
    [InlineData("/api/v4/user", """{"message":"500 Internal Server Error"}""")]
    [InlineData("/users/sign_in", "500 Internal Server Error\n")]
    public async Task An_unhandled_exception_is_counted_reported_and_answered(string path, string body)
    {
        var reported = new List<string>();
        var time = new BrokenClock();
        await using var simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.Time = time;
            options.JournalSize = 0;
            options.ReportUnhandledException = reported.Add;
        });
        using var client = simulator.CreateClient();
        simulator.UnhandledExceptions.ShouldBe(0);
        time.IsBroken = true;
        using var answer = await client.GetAsync(new Uri($"{path}?private_token=glpat-secret-value", UriKind.Relative));
        time.IsBroken = false;
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(body);
        simulator.UnhandledExceptions.ShouldBe(1);
        var text = reported.ShouldHaveSingleItem();
        text.ShouldContain(nameof(UnhandledWatch.Provoked));
        text.ShouldContain("BrokenClock.GetUtcNow");
        text.ShouldNotContain("glpat-secret-value");
        var about = JObject.Parse(await client.GetStringAsync(new Uri("/_sim/about", UriKind.Relative)));
        about["unhandledExceptions"]!.Value<long>().ShouldBe(1);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() => IsBroken ? throw new UnhandledWatch.Provoked() : base.GetUtcNow();
    }
}
